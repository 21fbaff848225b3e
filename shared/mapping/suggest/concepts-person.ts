/**
 * What columns about a person mean, as people head them: full words, the abbreviations of Indian
 * exports, phone books, Hindi. Phrases are separated by commas; case and punctuation do not matter.
 */
export const personConcepts = {
  name:
    'name, associated contact, primary contact, full name, nm, contact person, person, cont person, contact per, conper, person to contact, name of contact person, contact name, ' +
    'first and last name, first name and last name, first name last name, policy holder, policyholder, insured name, account holder, fn, formatted name, profile name, buyer party name, ' +
    'cust nm, naam, नाम, पूरा नाम, ग्राहक का नाम, ग्राहक, विद्यार्थी का नाम, छात्र का नाम, nombre, kisan name',
  'display-name': 'display name, shown name, name on card, badge name',
  'first-name':
    'first name, fname, f name, given name, forename, first nm, christian name, पहला नाम, billing first name',
  'middle-name': 'middle name, mname, middle initial, additional name, second name',
  'last-name': 'last name, lname, l name, surname, family name, sur name, last nm, उपनाम, अंतिम नाम',
  label: 'file as, phonetic name, phonetic first name, phonetic last name, phonetic middle name',
  nickname: 'nickname, nick name, short name, pet name',
  salutation: 'salutation, prefix, name prefix, honorific, mr mrs, suffix, name suffix',
  phone:
    'phone, reg mobile, reg mobile number, reg phone, reg contact number, registered phone, registered contact number,  phne, mobile, mob, mobil, cell, tel cell, tel voice, reachable number, sms number, text reminder number, ph contact,  cellphone, telephone, tel, ph, phn, fone, contact number, contact no, contact num, ' +
    'cont no, cont, cont number, mob contact, contact mobile, msisdn, handphone, hp no, phone contact, calling number, ' +
    'dialed number, caller number, caller no, caller id, called number, mobile phone, contact detail, contact details, ' +
    'registered mobile, मोबाइल, मोबाईल, मोबाइल नंबर, मोबाइल नम्बर, मोबाइल न, फोन, फ़ोन, फोन नंबर, फ़ोन नंबर, दूरभाष, ' +
    'संपर्क, संपर्क नंबर, संपर्क सूत्र, telefono',
  email:
    'email, reg email, registered email,  e mial, e mai, e mail, mail, email id, e mail id, mail id, email address, e mail address, mail address, emailid, gmail, ' +
    'gmail id, eml, email add, mail add, e mail add, email contact, email internet, email smtp, inbox,  ईमेल, ई मेल, ईमेल आईडी, ईमेल पता, correo',
  'calling-code':
    'country code, country dialing code, phone cc, mobile isd, isd, isd code, dial code, dialing code, dialling code, calling code, country calling code, ' +
    'phone code, phone country code, mobile country code, std isd, phone prefix, country dial code',
  username: 'username, login, login id, user id, handle, userid',
  company:
    'company, company name, organization, organisation, org, firm, firm name, business name, account name, ' +
    'organization name, organisation name, co, co name, comp name, current company, company organization, ' +
    'company organisation, enterprise name, sender company, workplace, कंपनी, कंपनी का नाम, संस्था',
  employer: 'employer, employer name, working at, works at',
  'job-title':
    'job title, designation, desig, desgn, current designation, current role, job, post held, position, job role, role, job position, organization title, current position, पद',
  occupation:
    'occupation, profession, what do you do, vocation, nature of job, employment type, occupation type, पेशा, व्यवसाय',
  department: 'department, dept, function',
  'date-of-birth':
    'date of birth, dob, d o b, bday, birth dt, day of birth,  birth date, birthdate, birthday, birth day, born on, जन्म तिथि, जन्मतिथि, जन्म दिनांक',
  age: 'age, age in year, current age, age last birthday, age year, how old are you, उम्र, आयु',
  gender: 'gender, sex, male female, m f, लिंग',
  language: 'language, lang, mother tongue, भाषा',
  qualification:
    'qualification, highest qualification, education, edu, degree, educational qualification, शिक्षा',
  website:
    'website, web site, website url, website address, web address, homepage, home page, website link, web page, webpage, web url, site url, वेबसाइट',
  social:
    'social profile, linkedin, linkedin url, linkedin profile, linkedin profile url, person linkedin url, facebook profile, ' +
    'facebook url, instagram handle, instagram, instagram id, insta id, social media, social link, twitter, twitter handle, profile url, profile link',
  'referred-by':
    'referred by, ref name, reference person, refd by, reference by, referral, referrer, referrer name, reference name, referred from, refer by, reference, ref, ref by, reference given by, referral name',
  'customer-id':
    'customer id, customer code, uhid, mrn, mrd number, mrd, mr number, patient id, patient number, member id, member number, membership id, membership number, student id, student code, student number, roll number, admission number, enrolment number, enrollment number, consumer number, folio number, party id, account code, buyer id, buyer code, guest id, client ref, registered customer number, customer unique id, cif, cif number, crn, customer reference number,  customer number, customer no, cust id, cust code, cust no, client id, client code, ' +
    'client no, client number, party code, customer ref, customer reference, customer account number, ग्राहक संख्या, ग्राहक कोड',
  'record-id':
    'record id, lead id, contact id, leadid, lead no, lead number, prospect id, prospect auto id, person id, system id, ' +
    'unique query id, enquiry id, inquiry id, enquiry no, enquiry number, response id, respondent id, uid, sr no, s no, sl no, ' +
    'serial no, serial number, sno, srno, slno, row id, row no, entry id, external id, global id, क्रमांक, क्र',
} as const;
