const listed = (words: string) => words.split(/[\s,]+/).filter((word) => word !== '');

/** Say nothing about what a column holds. */
export const noiseWords: readonly string[] = listed(`
  the a an of your you my our we us i me please enter provide kindly share give select choose what which is are was do
  does did can could should would will be to for in with and or so that this if any as by it its from have has tell let know whom who
  whats best reach value primary main default personal permanent own mailing billing valid original final latest full internet pref voice overall attribute attr param updates communication correspondence notification avg average offered net gross
  complete correct active field column col s e g eg ie etc optional required mandatory only here below details detail info
  information inr rs rupees rupee usd lakh lakhs lac lacs cr crore crores approx approximate preferably digit digits format interested known spoken total enquired saved registered legal whole
  yyyy mm dd hh whose where live based like there also about comma separated per custom cf pipeline
  का की के है क्या आपका आपकी कृपया चा ची चे ka ki ke hai kya aap apka aapka apki aapki kitna kitni`);

/** The same, of several words. */
export const noisePhrases: readonly string[] = [
  'any other',
  'if any',
  'any further',
  'if available',
  'if applicable',
  'any specific',
  'any special',
  'all inclusive',
  'on road',
  'ex showroom',
  'out of',
  'p m',
  'p a',
  'per month',
  'per annum',
  'per year',
  'per person',
];

/**
 * Narrow down what a column holds without making it something else: a preferred date of a visit is
 * still the date of the visit. The first of a line is the one we go by.
 */
export const harmlessWords: readonly string[] = [
  'preferred pref prefer preference desired favourite',
  'current present existing running',
  'expected estimated tentative anticipated projected proposed likely',
  'planned scheduled confirmed fixed',
  'requested request asked wanted required needed selected chosen opted response applied',
  'maximum max upto',
  'actual exact',
  'done given made shared',
];

/** Words for the lead itself: "Customer Mobile" is the mobile. */
export const selfWords: readonly string[] = listed(`
  lead leads customer cust client seeker member policyholder trainee learner aspirant pupil devotee allottee occupant buyer sender applicant student patient party guest attendee visitor prospect candidate
  contact insured subscriber person borrower tenant enquirer inquirer invitee registrant shopper purchaser consumer delegate
  participant enquiry inquiry enq user query debtor ledger traveller traveler bride groom proposer pt ptnt stud stu cand cx respondent investor donor farmer resident passenger`);

/** Alone they are not enough to tell what is meant, so a word for the lead beside them counts. */
export const genericWords: ReadonlySet<string> = new Set([
  'type',
  'id',
  'code',
  'number',
  'date',
  'count',
  'value',
  'group',
  'level',
  'amount',
  'flag',
  'reason',
  'title',
  'class',
  'link',
  'image',
  'price',
]);

/** Spellings of one word; the first is the one we go by. */
export const spellings: readonly string[] = [
  'type kind category types',
  'number nr नंबर नम्बर संख्या',
  'date on at time when day dated kab tarikh tareekh dinank tithi तारीख दिनांक तिथि तारिख कब તારીખ தேதி తేదీ তারিখ ದಿನಾಂಕ',
  'id identifier',
  'count quantity qty',
  'colour color',
  'gearbox transmission',
  'kilometre km kms kilometer',
  'instalment emi installment instalments kist',
  'registration reg regn regd',
  'quotation quote quoted qtn',
  'delivery delivered deliver',
  'booking booked book',
  'visit visited',
  'until till expiry expires expire expiration validity',
  'percent percentage pct percentile',
  'marks mark',
  'fee fees',
  'demo trial',
  'gst gstin',
  'pan pancard',
  'price cost rate',
  'payment pmt paid pay pymt',
  'transaction txn trans',
  'vehicle veh car bike scooter gadi gaadi',
  'purchase buy buying bought',
  'period timeline timeframe horizon',
  'mode method',
  'approved approval',
  'service servicing',
  'premium prem',
  'code cd',
  'link url hyperlink',
  'family dependents dependants',
  'project projects',
  'flag verified verification validation validity bounced bounce subscribed opt dnd consent',
  'monthly month',
  'distance',
  'offer scheme',
  'accessories accessory',
  'feedback review',
  'document documents docs doc file attachment upload scan pdf',
  'copy photocopy xerox',
  'insured assured covered cover',
  'seat seats seater seating',
  'driven run ran',
  'photo photos photograph photographs picture pictures',
  'exam examination',
  'received recd rcvd',
  'exchange exch',
  'size strength',
];

/** Words that must not be taken for a misspelling of a word that means something else. */
export const protectedWords: readonly string[] = listed(`
  county male female males stale stages states statue places phases prime owned country countries counter county made mane
  named notice noted remaking marital material campaigner mails maple model models mobility phones photo photos course courses
  counts coupon company companies companion contract contracts content contents contest source course court sourced rank ranking
  order orders border bordered event events region religion caste category branch brand budgeted agency agent urgent budget badge`);
