/** Formats that read the same cells and differ in what comes first; `monthFirst` is null when no doubt can be. */
export interface DateFormatPair {
  dayFirst: string;
  monthFirst: string | null;
}

const times = [
  '',
  ' HH:mm',
  ' HH:mm:ss',
  ' hh:mm A',
  ' hh:mm:ss A',
  ' hh:mmA',
  ' hh:mm:ssA',
  ', HH:mm',
  ', HH:mm:ss',
  ', hh:mm A',
  ', hh:mm:ss A',
];
const isoTimes = [
  'THH:mm',
  'THH:mm:ss',
  'THH:mm:ss.SSS',
  'THH:mmZ',
  'THH:mm:ssZ',
  'THH:mm:ss.SSSZ',
];
const separators = ['/', '-', '.'];
const plainDays = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'DD-MMM-YYYY',
  'DD MMM YYYY',
  'DD/MMM/YYYY',
  'DD MMM, YYYY',
  'MMM DD, YYYY',
  'MMM DD YYYY',
  'DD-MMM-YY',
  'DD MMM YY',
];

const certain = [
  ...times.flatMap((time) => plainDays.map((day) => day + time)),
  ...isoTimes.map((time) => `YYYY-MM-DD${time}`),
  'YYYY-MM-DD HH:mm:ss.SSS',
  'YYYYMMDD',
].map((dayFirst): DateFormatPair => ({ dayFirst, monthFirst: null }));

const doubtful = times.flatMap((time) =>
  separators.flatMap((mark) =>
    ['YYYY', 'YY'].map((year): DateFormatPair => ({
      dayFirst: `DD${mark}MM${mark}${year}${time}`,
      monthFirst: `MM${mark}DD${mark}${year}${time}`,
    })),
  ),
);

/** What a column of dates may look like, in the order in which a tie is settled. */
export const dateFormatPairs: readonly DateFormatPair[] = [...certain, ...doubtful];

/** The same as a list to choose from. */
export const candidateDateFormats: readonly string[] = dateFormatPairs.flatMap(
  ({ dayFirst, monthFirst }) => (monthFirst === null ? [dayFirst] : [dayFirst, monthFirst]),
);
