/** What columns about the sale mean; see `concepts-person.ts` for the form. */
export const salesConcepts = {
  source:
    'source, enquiry from, enq from, inquiry from, lead from, lead came from, enquiry came from, traffic source, original traffic source, lead source, source of lead, source of enquiry, lead origin, origin, channel, enquiry source, mode of enquiry, how did you come to us, source of information, source of reference, how did you learn about us, got to know from, came through, enquiry mode, how they heard, heard from, heard about us from, where they came from, source media,  lead channel, ' +
    'how did you hear about us, how did you come to know about us, where did you hear about us, hear about us, ' +
    'how did you find us, where did you find us, where did you find out about us, how did you know about us, came from, come from, source name, original source, lead generated from, मूल स्रोत, स्रोत, माध्यम',
  'utm-source': 'utm source, utmsource, first source, latest source',
  platform: 'platform, portal, portal name, site name, network',
  medium: 'medium, utm medium, utmmedium, lead medium, marketing medium',
  campaign:
    'campaign, campaign name, utm campaign, utmcampaign, campaign title, marketing campaign, source campaign',
  advert:
    'ad, ad name, ad set, adset, ad set name, adset name, ad group, adgroup, ad group name, creative, form, form name, ' +
    'utm content, utm term, keyword, gclid, fbclid, ad id, adset id, form id, campaign id, is organic, lead form, page name, page title, list name',
  status:
    'status, sts, lead status, stage, lead stage, disposition, call disposition, pipeline stage, deal stage, sales stage, ' +
    'enquiry status, lead disposition, stage name, lead current status, present status, call outcome, स्थिति, अवस्था',
  'lost-reason':
    'lost reason, loss reason, lapse reason, reason for lapse, churn reason, closure reason, drop out reason, dropout reason, not converted reason, non conversion reason, dead reason, why not interested, reason if lost, reason if not interested, reason if not converted, reason if dropped, reason if closed, reason for loosing, reason for cold, reason for non purchase, reason not converted,  reason lost, reason for loss, reason of loss, reason for lost, closed lost reason, lost remark, ' +
    'why lost, lead was lost, customer was lost, student was lost, drop reason, dropped reason, reason for dropping, rejection reason, ' +
    'reject reason, reason for rejection, reason not interested, not interested reason, reason for not buying, junk reason',
  rating:
    'rating, star, lead rating, customer rating, rated, rate us, star given, star rating, ratings, rating out of 5, quality rating, रेटिंग',
  score: 'score, lead score, engagement score, points',
  priority:
    'priority, lead priority, temperature, lead temperature, hot warm cold, lead quality, interest level, lead type hot',
  assignee:
    'owner, assigned operator, assigned rep, assigned caller, assigned telecaller, assigned person, assigned member, assigned manager, assigned owner, assigned staff, assigned employee, assigned name, assign to,  lead owner, assigned to, assignee, assigned, agent, caller, telecaller, tele caller, calling agent, lead assigned, assigned executive, assigned agent name, sales rep, salesman, sales man, sales agent,  sales person, ' +
    'salesperson, rep, executive, exec, sales executive, sale exec, handled by, assigned user, assigned agent, allocated to, allotted to, ' +
    'alloted to, contact owner, record owner, deal owner, account owner, lead assigned to, attended by, att by, attnd by, attd by, team member, representative, ' +
    'sales representative, sales owner, assigned rm, counsellor assigned, bde, bdm, account manager, sales consultant, sales associate, sales officer, telesales, presales, sales guy, follow up by, spoken by, called by, handled, sales manager, owner full name, ' +
    'sales staff, अधिकारी',
  handler:
    'consultant, operator, associate, coordinator, co ordinator, staff, trainer, doctor, done by, faculty, officer, in charge, incharge, handled name, poc',
  'advisor-name': 'advisor name, adviser name',
  'created-by':
    'created by, modified by, assigned by, added by, entered by, uploaded by, updated by, scanned by, submitted by, captured by, last modified by, owner id, filled by',
  'caller-name': 'caller name',
  'relationship-manager': 'relationship manager, rm, relationship mgr, rm name',
  counsellor:
    'counsellor, counselor, student counsellor, assigned counsellor, academic counsellor, councellor',
  advisor: 'advisor, adviser, insurance advisor, policy advisor',
  'follow-up':
    'follow up, followup, f u, fu, fup, follow up on, next follow up, next call, call back on, callback, call back, next action, next call on, next call date, call back date, call back time, callback time, recall, recall on, next meeting, ' +
    'next contact, next activity, reminder, next step date, nfd, follow up due, fu dt, अगली कॉल, फॉलो अप',
  'created-on':
    'created time, created at, created on, created date, creation date, create date, creation time, created, date created, time created, date added, ' +
    'added on, add time, added at, added time, add date, entry date, date of entry, record created, customer since, sign up date, ' +
    'signup date, date registered, registered at, member since, lead created, created created on date, lead create date',
  'enquiry-on':
    'enquiry date, enquiry on, enq date, inquiry date, date of enquiry, lead date, enquiry time, query time, query date, ' +
    'lead time, lead received, received on, received date, received at, lead received on, submitted at, submitted on, submission date, ' +
    'submission time, submit date, submitted, date submitted, form submitted at, timestamp, time stamp, response date, response time, generated on, lead generated on, ' +
    'lead created on, lead created date, lead created time, lead created at, date of lead, lead in date, optin time, enquired on, inquiry time, ' +
    'contact date time',
  'modified-on':
    'modified on, modified at, modified date, modified time, last modified, last modified date, last modified on, last updated, updated at, updated on, ' +
    'last update, last changed, date modified, modified, updated, last edited, update time, updated time, last update date',
  'last-contacted':
    'last contacted, last contact, last call, last call date, last activity, last activity date, last follow up, last contacted on, last contact date, last followup, last seen, last call on',
  visit:
    'visit, site visit, visited, sv, sv date, visit scheduled, site visit scheduled, planned visit, walkin date, visit planned, walk in date, walked in on, visiting, date of site visit, site visit on, coming on, will visit on, visit slot, visit booked',
  appointment:
    'appointment, opd, opd visit, consultation, checkup, check up, appointment on, appointment slot, slot, slot date, appointment booked, appointment scheduled',
  budget:
    'budget, price range, max budget, budget upto, budget limit, how much can you spend, how much do you want to spend, amount you want to spend, spending capacity, investment amount, investment budget, affordability,  deal value, budget range, lead value, expected value, opportunity value, opportunity amount, deal amount, ' +
    'expected revenue, deal size, budget amount, expected budget, approx budget, your budget, budgets, estimated value, total budget, बजट',
  income:
    'income, salary, monthly income, annual income, monthly salary, household income, annual salary',
  revenue: 'revenue, annual revenue, turnover, annual turnover, company turnover',
  interest:
    'interest, interests, interested in, product interest, product interested in, products interested in, interested product, ' +
    'service interested in, area of interest, product of interest, services interested in, looking for, interested for, interest area, interested category, what are you interested in, what are you looking for, inclined to, area interested, रुचि',
  product:
    'product, product name, service, item, query product name, product service, services, product category, query product',
  tags: 'tag, label, all tag, contact tag, hashtag, keyword tag, labels tag, group membership, category tag',
  notes:
    'remark, discussion point, question comment, comment question, questions and comment, doubt, special request, special requirement, specific requirement, request, special note,  observation, discussion, discussion summary, conversation, conversation note, minutes, mom, discussion note, summary, telecaller remark, caller note, call summary, call detail note, final remark, counsellor remark, memo, your message, anything you want to tell us, anything you would like to share, additional comment, rmrk, rmk, rmark, note, comment, message, msg, description, additional information, additional info, any other information, ' +
    'anything else, call note, lead note, notes comment, any other comment, other comment, comment or question, any other comment or question, question or comment, any question, special instruction, message body, query message, enquiry message, ' +
    'टिप्पणी, टिप्पणियाँ, टिप्पणियां, विवरण, नोट, रिमार्क, संदेश',
  requirement:
    'requirement, req, requirement detail, enquiry for, enquired for, enq for, enquiry detail, inquiry detail, आवश्यकता',
  subject: 'subject, subject line, query subject, query type',
  feedback: 'feedback, customer feedback, client feedback, call feedback, telecaller feedback',
  visitors:
    'guest count, guest number, how many will visit, how many are visiting, how many of you, how many are coming, number of visitor, visitor count, number of member, number of pax, no of pax, total pax, total guest, person count, people count, number in party, people coming, person accompanying, people accompanying, accompanying person, number of people coming, how many coming, how many member, how many will come, how many attending, accompanying,  visitors, number of guest, guests, number of person, number of people, pax, party size, ' +
    'headcount, head count, no of attendee, total visitor, how many people, how many visitor, how many guest',
  course:
    'course, course name, course opted, course enquired, course enquired for, course preference, course selected, course looking for, class applied for, admission sought for, batch course,  program, programme, course interested in, course of interest, which course are you interested in, program of interest, course applied for, पाठ्यक्रम, कोर्स',
  school:
    'school, college, last school, last school attended, school studied, college studied, present school, name of school, name of college, school or college name,  institute, school name, college name, school college, school or college, institution, current school, previous school, university, विद्यालय, स्कूल',
  'registration-number':
    'vehicle number, vehicle registration, regn mark, rc number, car registration number, registration plate, vehicle registration number, registration number, reg number, regn number, car number, number plate, vehicle registration',
  'policy-type':
    'policy type, policy kind, product type, line of business, lob, class of insurance, policy class, insurance category, insurance product, kind of insurance, cover type, kind of policy, type of policy, insurance type, type of insurance, plan type, policy category',
  'sum-insured':
    'sum insured, sum assured, idv, insured declared value, cover, cover required, cover wanted, life cover, risk cover, coverage required, insured sum, assured sum, cover value, sum at risk,  si, cover amount, coverage amount, coverage, insured amount, sa',
  renewal:
    'renewal, renewal month, policy renews on, renewal falls on, policy expire, policy expires, expiry of policy, policy until, valid until, policy valid until, risk end date, cover end date, policy to date, renewal due, due for renewal,  renewal on, policy renewal, policy expiry, policy expiry date, policy end date, renew on, policy due date, expiry date, next renewal, policy expires on',
  'sms-consent':
    'opt out, opt in, opt in whatsapp, whatsapp opt in, sms opt in, dnc, ndnc, do not disturb, dnc mobile, dnc phone, marketing opt in, marketing consent, consent given, subscribe,  do not call, dnd, do not email, unsubscribed, accept marketing, accepts marketing, email opt out, consent, subscribed',
} as const;
