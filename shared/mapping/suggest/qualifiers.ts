/** Whose or which one a column is about: the mobile of the father is not the lead's, the second one not the first. */
export const qualifiers = {
  alternate:
    'alternate, alternative, alt, alter, secondary, other, another, additional, 2, second, 2nd, addl, optional, sec, वैकल्पिक, अन्य',
  third: '3, third, 3rd',
  fourth: '4, fourth, 5, 6, 4th',
  whatsapp:
    'whatsapp, whats app, watsapp, what s app, whatsap, whatapp, wa, w app, watsap, wapp, wa no, whtsapp, व्हाट्सएप, व्हाट्सऐप',
  work: 'work, business, office, off, official, corporate, professional',
  home: 'home, resi, residence, residential, res',
  landline: 'landline, land line, std, fixed line, pbx, switchboard, board line',
  fax: 'fax, pager, telex, isdn, tty, radio, callback phone, car phone',
  extension: 'extension, ext',
  father: 'father, dad, पिता',
  mother: 'mother, mom, mum, माता',
  parent: 'parent, guardian, अभिभावक',
  spouse: 'spouse, husband, wife, partner, spouce, पति, पत्नी',
  child: 'child, son, daughter, kid, ward',
  emergency: 'emergency, ice',
  nominee: 'nominee, guarantor, co applicant, co borrower, joint holder',
  manager: 'manager, supervisor, assistant, secretary, hr, mgr',
  seller: 'seller, receiver, recipient',
  accounts: 'accounts, account department, finance, accountant',
  shipping: 'shipping, delivery address, consignee',
  previous: 'previous, prev, old, former, past',
  last: 'last, latest call, recent',
  next: 'next, upcoming',
} as const;

/** People and places with a name and a phone of their own, which are not the lead's. */
export const strangers: readonly string[] = (
  'doctor teacher driver broker dealer vendor supplier attendant attender builder architect contractor principal ' +
  'warehouse store shop branch clinic hospital hotel landlord neighbour neighbor friend relative brother sister ' +
  'witness employee colleague host organizer organiser trainer tutor faculty technician engineer bank'
).split(' ');

/** People who alone in a header may be there by name. */
export const relatives: ReadonlySet<string> = new Set(
  'father mother spouse parent nominee'.split(' '),
);

/** What a narrower word may stand for when the workspace has only the wider one. */
export const widerQualifier: Readonly<Record<string, string>> = {
  father: 'parent',
  mother: 'parent',
  third: 'alternate',
};
