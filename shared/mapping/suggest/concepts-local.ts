/**
 * Hindi in Latin letters, and the commonest words of Hindi, Marathi, Gujarati, Tamil, Telugu,
 * Bengali and Kannada; see `concepts-person.ts` for the form.
 */
export const localConcepts = {
  name:
    'naam, nam, poora naam, pura naam, grahak ka naam, grahak, vyakti ka naam, vidyarthi ka naam, mareez ka naam, kisan ka naam, shubh naam, ' +
    'नाव, संपूर्ण नाव, पूर्ण नाव, ग्राहकाचे नाव, विद्यार्थ्याचे नाव, मरीज का नाम, किसान का नाम, आपका नाम, नाम और उपनाम, નામ, પૂરું નામ, ગ્રાહકનું નામ, பெயர், முழு பெயர், పేరు, పూర్తి పేరు, নাম, পুরো নাম, ಹೆಸರು',
  phone:
    'mobail, mobile nambar, mobail nambar, phone nambar, fon, sampark, sampark number, sampark sutra, doorbhash, dursanchar, ' +
    'मोबाईल क्रमांक, भ्रमणध्वनी, फोन क्रमांक, संपर्क क्रमांक, दूरध्वनी, मोबाइल संख्या, फोन न, मो न, मो नं, मोबाइल नं, ' +
    'મોબાઇલ, મોબાઈલ, મોબાઇલ નંબર, મોબાઈલ નંબર, ફોન, ફોન નંબર, சம்பர்க்கம், கைபேசி, கைபேசி எண், தொலைபேசி, தொலைபேசி எண், மொபைல், மொபைல் எண், ' +
    'మొబైల్, మొబైల్ నంబర్, మొబైల్ నెంబర్, ఫోన్, ఫోన్ నంబర్, মোবাইল, মোবাইল নম্বর, ফোন, ফোন নম্বর, ಮೊಬೈಲ್, ಮೊಬೈಲ್ ಸಂಖ್ಯೆ, ದೂರವಾಣಿ',
  email:
    'imel, mel, ई मेल आईडी, इमेल, ई मेल पता, मेल आईडी, ઇમેઇલ, ઈમેલ, ઈમેઈલ, மின்னஞ்சல், இமெயில், ఇమెయిల్, ఈమెయిల్, ইমেইল, ইমেল, ಇಮೇಲ್',
  city:
    'shahar, sheher, shehar, shahr, nagar, gaon, gaanv, gram, gaav, qasba, kasba, gaon shahar, shahar gaon, shehar ka naam, ' +
    'शहर गांव, शहर गाव, गांव, गाँव, गाव, ग्राम, शहर का नाम, कस्बा, શહેર, ગામ, நகரம், ஊர், నగరం, పట్టణం, ఊరు, শহর, নগর, ಊರು, ನಗರ, ಪಟ್ಟಣ',
  district: 'jilla, zilla, ज़िला, जिल्हा, જિલ્લો, மாவட்டம், జిల్లా, জেলা, ಜಿಲ್ಲೆ',
  state: 'rajya, pradesh, राज्य का नाम, રાજ્ય, மாநிலம், రాష్ట్రం, রাজ্য, ರಾಜ್ಯ',
  'pin-code': 'pin kod, pinkod, पिन क्रमांक, પિનકોડ, பின்கோடு, పిన్ కోడ్, পিন কোড',
  address:
    'pata, poora pata, pura pata, ghar ka pata, thikana, nivas, पूर्ण पत्ता, पत्ता, निवास, घर का पता, સરનામું, முகவரி, చిరునామా, ঠিকানা, ವಿಳಾಸ',
  notes:
    'tippani, baat cheet, baatcheet, batchit, baat, vivran, vivaran, sandesh, kya kaha, kya baat hui, baat hui, jankari, ' +
    'शेरा, टिप्पण, अभिप्राय, तपशील, सूचना, बातचीत, क्या बात हुई, નોંધ, ટિપ્પણી, குறிப்பு, குறிப்புகள், கருத்து, వ్యాఖ్యలు, గమనిక, గమనికలు, মন্তব্য, ಟಿಪ್ಪಣಿ, ಷರಾ',
  source:
    'kahan se pata chala, kaha se pata chala, kaise pata chala, kahan se aaye, kaha se aaye, kahan se suna, kahan se mila, srot, madhyam, ' +
    'कहाँ से पता चला, कहां से पता चला, कैसे पता चला, स्त्रोत, कुठून कळाले, સ્ત્રોત',
  'follow-up':
    'dobara call, dobara phone, dubara call, dobara, agli call, agla call, agli baat, phir call, wapas call, call karna, kab call karna, ' +
    'agli tarikh, agla followup, phir kab, पुन्हा कॉल, फिर कॉल, दोबारा कॉल, दोबारा संपर्क, अगला संपर्क, अगली तारीख, पुढील कॉल, अगला फॉलोअप, फॉलोअप',
  visit:
    'kab aayenge, kab aana, aane ki, milne ki, dekhne kab, kab dekhenge, visit kab, मिलने की, आने की, भेट, विज़िट, साइट विजिट',
  visitors:
    'kitne log, kitne log aaye, kitne log aayenge, kitne aadmi, kitne vyakti, log kitne, kitne mehman, कितने लोग, लोगों की संख्या, कितने व्यक्ति',
  budget:
    'rakam, raqam, paisa, paise, kitna paisa, kitne paise, kitna budget, kitne tak, keemat, kimat, daam, रकम, कितना बजट, बजेट, કિંમત, બજેટ, பட்ஜெட், బడ్జెట్, বাজেট',
  age: 'umar, umr, aayu, ayu, vay, वय, ઉંમર, வயது, వయస్సు, বয়স, ವಯಸ್ಸು',
  gender: 'ling, ling bhed, लिङ्ग',
  language: 'bhasha, kaunsi bhasha, मातृभाषा, ભાષા, மொழி, భాష, ভাষা, ಭಾಷೆ',
  occupation:
    'kaam, kam kaj, dhandha, vyavsay, naukri, pesha, kya karte, kya kaam, kaam dhandha, नौकरी, काम, धंधा',
  status: 'sthiti, halat, avastha, स्टेटस, स्टेज, સ્થિતિ, நிலை, స్థితి, অবস্থা',
  interest: 'ruchi, kya chahiye, kya lena, kisme ruchi, kis mein ruchi, क्या चाहिए, किसमें रुचि',
  'record-id': 'kram sankhya, kramank, kram, ank, anukramank, अनुक्रमांक, क्रम, क्रम संख्या, ક્રમ',
  'date-of-birth':
    'janm tithi, janam tithi, janam tarikh, janm tarikh, janamdin, जन्मदिन, जन्म तारीख, जन्मतारीख, જન્મ તારીખ, பிறந்த தேதி, పుట్టిన తేదీ, জন্ম তারিখ',
  company:
    'company ka naam, dukan, dukaan, dukan ka naam, firm ka naam, दुकान, दुकान का नाम, फर्म, कंपनीचे नाव, કંપની',
  'lost-reason': 'kyu nahi liya, kyon nahi liya, na lene ka karan, kyu nahi',
  assignee: 'kisne call kiya, kisne baat ki, kaun dekhega, किसने कॉल किया',
  'referred-by': 'kisne bheja, kisne bataya, kiske dwara, किसने भेजा, किसने बताया',
} as const;
