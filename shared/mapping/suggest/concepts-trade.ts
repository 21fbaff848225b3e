const cross = (left: string, right: string) =>
  left
    .split(', ')
    .flatMap((one) => right.split(', ').map((other) => `${one} ${other}`))
    .join(',');

const classes =
  '10, 10th, x, 12, 12th, xii, hsc, ssc, sslc, puc, class 10, class 10th, class x, class 12, class 12th, class xii, ' +
  'std 10, std 12, board, last exam, last examination, previous exam, previous year, last year, graduation, qualifying exam, aggregate, overall, exam';

/** What columns of schools, insurers, car dealers and builders mean; see `concepts-person.ts` for the form. */
export const tradeConcepts = {
  marks:
    'mark, percent, percent did you get, percent did you score, percent did you obtain, percent did you secure, percentage of marks, percent of marks, percent of mark, marks percent, percent mark, cgpa, gpa, sgpa, marks obtained, percent obtained, percent scored, ' +
    'marks scored, result percent, percent in last exam, ' +
    cross(
      classes,
      'percent, percent mark, mark, mark percent, percentage, cgpa, aggregate, result, score',
    ) +
    ',' +
    cross(
      'percent, percent in, percent of, mark in, percent did you get in, percent did you score in',
      classes,
    ),
  'last-grade':
    'class, grade, standard, current class, class studying, studying in class, current grade',
  'demo-class': 'demo class, trial class, demo session, demo lecture, free trial, demo, trial',
  model:
    'model, car name, vehicle name, bike name, car model, vehicle model, bike model, model name, model interested, model interested in, interested model, ' +
    'model of interest, which model are you interested in, model enquired, enquired model, car interested in, vehicle interested in, interested vehicle, interested car, enquiry model',
  variant:
    'variant, version, trim, variant name, version name, model variant, trim level, grade variant',
  fuel: 'fuel, fuel type, type of fuel, petrol diesel, fuel preference',
  gearbox:
    'gearbox, transmission, gear type, transmission type, gear, mt at, mt amt, manual automatic, gear box',
  colour: 'colour, color, shade, colour choice, exterior colour, body colour, paint',
  'down-payment':
    'down payment, dp, downpayment, dp amount, down pymt, initial payment, margin money',
  instalment:
    'monthly instalment, emi, emi amount, monthly emi, instalment amount, instalment, emi per month, comfortable emi',
  'test-drive':
    'test drive, td, test ride, tr date, td scheduled, test drive scheduled, test drive booked, test drive slot',
  pan: 'pan, pan number, pan card, pan card number',
  gst: 'gst, gstin, gst number, gst in, gstin uin, uin, gst registration number, tax id, vat number, tin',
  'interest-rate':
    'interest rate, roi, rate of interest, roi percent, interest percent, loan interest, roi rate',
  'loan-months':
    'loan month, tenure, loan tenure, tenure month, loan period, loan term, tenure in month, repayment period',
  'family-size':
    'family size, family member, number of family member, member in family, family count, household size, family strength',
  marksheet:
    'marksheet, mark sheet, result card, report card, score card, mark card, grade sheet, result sheet, progress report, transcript',
  kyc: 'kyc, kyc document, kyc copy, kyc proof, kyc file, aadhaar copy, aadhar copy, pan copy, aadhaar pan copy, id proof, identity proof, address proof, kyc doc',
  destination:
    'destination, where do you want to go, where do you want to travel, where do you plan to go, travel destination, trip destination, holiday destination, place to visit',
  anniversary:
    'anniversary, wedding anniversary, marriage anniversary, anniversary date, doa, wedding day, marriage date, wedding date',
  configuration:
    'configuration, bhk, unit type, flat type, property type, typology, apartment type, bedroom',
} as const;
