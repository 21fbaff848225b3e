import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
const one = <T>(list: readonly T[], index: number) => list[index % list.length];

const tags = ['VIP', 'Returning', '"VIP, Returning"', '', 'vip?'];
const sources = ['Website', 'Referral', '', 'Website', 'Referral'];
const notes = [
  'Asked to call back on Monday',
  '"Wants ""two"" flats, near the lake"',
  'नमस्ते कृपया शाम को फ़ोन करें',
  'Came with the family and will decide after the holidays',
];

/** Ten columns as files have them: one row in a hundred has a bad cell, one in fifty an earlier lead. */
function toLine(index: number): string {
  const lead = index % 50 === 49 ? index - 40 : index;
  return [
    `98${pad(lead, 8)}`,
    index % 100 === 7 ? 'no mail' : `lead.${index}@mail.example.com`,
    `${pad(1 + (index % 28))}/${pad(1 + (index % 12))}/2026`,
    String(1 + (index % 5)),
    index % 100 === 11 ? one(tags, 4) : one(tags, index % 4),
    one(sources, index),
    index % 3 === 0 ? 'Fresh' : '',
    index % 4 === 0 ? '"1,20,000"' : String(index),
    `Meera Rao ${index}`,
    `${one(notes, index)}`,
  ].join(',');
}

const header = [
  'phone',
  'email',
  'visit_date',
  'rating',
  'interests',
  'contact_source',
  'status',
  'budget',
  'name',
  'ACTION_1001.note',
];

function* toText(rows: number): Generator<string> {
  yield `${header.join(',')}\r\n`;
  for (let from = 0; from < rows; from += 1000) {
    const n = Math.min(1000, rows - from);
    yield Array.from({ length: n }, (_, at) => `${toLine(from + at)}\r\n`).join('');
  }
}

/** Writes a file of leads whose columns carry the names of their fields. */
export function writeLeads(path: string, rows: number): Promise<void> {
  return pipeline(Readable.from(toText(rows)), createWriteStream(path));
}
