import type { Link } from '../../shared/mapping/mapping.ts';
import type { FieldType } from '../../shared/fields/field-type.ts';
import { countOf } from './format.ts';
import { listCountries } from './places.ts';

/** What is said of how the cells of one link are read. */
export const optionText = {
  open: 'Options',
  openOf: (name: string) => `Options of ${name}`,
  regionOf: (name: string) => `How ${name} is read`,
  dateFormat: 'Date format',
  decideDates: 'Decided from the whole file',
  zone: 'Time zone',
  country: 'Country of numbers without a code',
  separator: 'Between tags',
  decimal: 'Numbers are written',
  unreadable: 'A cell that cannot be read',
  empty: 'An empty cell leaves what telecrm has.',
  emptyIdentifier: 'This makes a lead unique: a row where it is empty or cannot be read is held.',
  values: 'Values that are not in the list',
  valuesHint: 'Seen in the first rows. Say what each stands for in telecrm.',
  valuesNone: 'Every value in the first rows is one of the list.',
  valueOf: (value: string) => `What "${value}" stands for`,
  keep: 'Keep as it is (its rows are held)',
  forget: 'Keep as it is',
  unknown: (n: number) =>
    n === 1 ? '1 value is not in the list' : `${countOf(n, 'value')} are not in the list`,
  leaveOut: 'Leave the field out',
  addValue: 'Another value of the file',
  add: 'Add',
};

export const unreadableTexts = [
  { value: 'hold', label: 'holds its row' },
  { value: 'leave-out', label: 'is left out, the rest of the row goes' },
] as const;

export const decimalTexts = [
  { value: '.', label: 'with a point: 1,200.50' },
  { value: ',', label: 'with a comma: 1.200,50' },
] as const;

export const tagSeparators = [
  { value: ',', label: 'a comma' },
  { value: ';', label: 'a semicolon' },
  { value: '|', label: 'a pipe' },
  { value: '/', label: 'a slash' },
] as const;

/** What differs from how such a field is read when nobody chose anything. */
export function describeOptions(link: Link, type: FieldType): string {
  const { dateFormat, zone, country, separator, decimal, values, onUnreadable } = link;
  const count = Object.keys(values ?? {}).length;
  const said = [
    dateFormat ?? (type === 'date' ? 'date format decided from the whole file' : ''),
    zone ?? '',
    country === undefined ? '' : `numbers of ${countryName(country)}`,
    separator === undefined ? '' : `tags split at "${separator}"`,
    decimal === ',' ? 'decimal comma' : '',
    count > 0 ? `${countOf(count, 'value')} translated` : '',
    onUnreadable === 'leave-out' ? 'unreadable cells left out' : '',
  ];
  return said.filter((part) => part !== '').join(', ');
}

/** "India (IN)"; the bare code of a country that is no more. */
function countryName(country: string): string {
  return listCountries().find(({ value }) => value === country)?.label ?? country;
}
