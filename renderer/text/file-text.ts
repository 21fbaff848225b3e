export const fileText = {
  title: 'Which file holds the leads?',
  drop: 'Drop a CSV file here',
  dropHint: 'Columns separated by comma, semicolon, tab or pipe, with a header in the first row.',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  inputLabel: 'CSV file with leads',
  next: 'Map the columns',
  name: 'File',
  size: 'Size',
  encoding: 'Encoding',
  delimiter: 'Columns separated by',
  columns: 'Columns',
  firstRows: (n: number) =>
    n === 1 ? 'The first row as it was read.' : `The first ${n} rows as they were read.`,
  lookOver: 'Do names and accents look right? Then the encoding is right too.',
  rowHeader: 'Row',
};

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

export function delimiterName(delimiter: string): string {
  return delimiterNames[delimiter] ?? `"${delimiter}"`;
}
