const numbering = /^\s*(?:q(?:uestion)?\s*)?\d{1,3}\s*[.):\]]\s*(?=\p{L})/iu;
const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** The words of a header in lower case and singular, free of accents, camel case, numbering and marks. */
export function splitWords(text: string): string[] {
  return (
    text
      .replaceAll(/[\ufeff\u200b-\u200f]/g, '')
      .replace(numbering, '')
      .replaceAll(/\(\s*\d+\s*(?:[-–]|to)\s*\d+\s*\)/g, ' ')
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f'’`]/g, '')
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
      .replaceAll(/\bf\s*\/\s*up\b/gi, 'followup')
      .replaceAll(/%\s?age\b/gi, ' percent ')
      .replaceAll('%', ' percent ')
      .toLowerCase()
      .match(/\d+(?:st|nd|rd|th)(?![\p{L}\d])|\d+|[\p{L}\p{M}]+/gu) ?? []
  ).map((word) => (ordinal.test(word) ? word : toFullWord(toSingular(word))));
}

const fullWords: Readonly<Record<string, string>> = {
  dt: 'date',
  nm: 'name',
  no: 'number',
  nos: 'number',
  num: 'number',
  nbr: 'number',
  enq: 'enquiry',
  enqry: 'enquiry',
  inq: 'inquiry',
  cust: 'customer',
  amt: 'amount',
  exp: 'expected',
  desc: 'description',
  curr: 'current',
  cd: 'code',
  nxt: 'next',
  fup: 'followup',
  flwup: 'followup',
  mbr: 'member',
  veh: 'vehicle',
  prem: 'premium',
  addr: 'address',
  pymt: 'payment',
  instl: 'instalment',
  recd: 'received',
  rcvd: 'received',
  rec: 'received',
  bal: 'balance',
  appt: 'appointment',
  apt: 'appointment',
  appmt: 'appointment',
  tot: 'total',
  prod: 'product',
  ins: 'insurance',
  pers: 'person',
  quot: 'quotation',
  delv: 'delivery',
  dlvry: 'delivery',
  exch: 'exchange',
  pol: 'policy',
  admn: 'admission',
  adm: 'admission',
  enr: 'enrolment',
  mth: 'month',
  yr: 'year',
  yrs: 'year',
  crtd: 'created',
  slsmn: 'salesman',
  rmks: 'remark',
  ttl: 'total',
  tc: 'telecaller',
  est: 'estimated',
  anniv: 'anniversary',
  src: 'source',
  typ: 'type',
  int: 'interested',
  intrstd: 'interested',
  loc: 'location',
  clnt: 'client',
  cmp: 'company',
  qlfn: 'qualification',
  bgt: 'budget',
  bdgt: 'budget',
  percentage: 'percent',
};

/** Abbreviations that have one reading wherever they stand. */
function toFullWord(word: string): string {
  return Object.hasOwn(fullWords, word) ? (fullWords[word] ?? word) : word;
}

/** `notes` and `note` are one word, `status` and `address` end in their own s. */
export function toSingular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
