import { expect, it } from 'vitest';
import { mapText } from '../../../renderer/text/map-text.ts';

const question = (n: number) => `Q${n}. How satisfied are you with the price of the project?`;

it.each([
  [['Fax'], '1 column will not be uploaded: Fax.'],
  [['Fax', 'Age', 'Zip'], '3 columns will not be uploaded: Fax, Age, Zip.'],
  [
    Array.from({ length: 8 }, (_, n) => `C${n}`),
    '8 columns will not be uploaded: C0, C1, C2, C3, C4, C5 and 2 more.',
  ],
  [
    Array.from({ length: 43 }, (_, n) => question(n + 1)),
    '43 columns will not be uploaded: Q1. How satisfied are you with the pric…, Q2. How satisfied are you with the pric… and 41 more.',
  ],
])('columns without a field are named in two lines at most: %j', (columns, said) => {
  expect(mapText.unmapped(columns)).toBe(said);
});
