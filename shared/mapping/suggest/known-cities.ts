/** Towns whose names show that a column is of towns; enough of them to meet some in any export. */
const cities: ReadonlySet<string> = new Set(
  (
    'mumbai,delhi,new delhi,bengaluru,bangalore,hyderabad,ahmedabad,chennai,kolkata,calcutta,surat,pune,jaipur,lucknow,kanpur,nagpur,indore,' +
    'thane,bhopal,visakhapatnam,vizag,patna,vadodara,baroda,ghaziabad,ludhiana,agra,nashik,nasik,faridabad,meerut,rajkot,varanasi,srinagar,' +
    'aurangabad,dhanbad,amritsar,navi mumbai,allahabad,prayagraj,ranchi,howrah,coimbatore,jabalpur,gwalior,vijayawada,jodhpur,madurai,raipur,' +
    'kota,guwahati,chandigarh,solapur,hubli,hubballi,mysore,mysuru,tiruchirappalli,trichy,bareilly,aligarh,tiruppur,moradabad,jalandhar,' +
    'bhubaneswar,salem,warangal,guntur,bhiwandi,saharanpur,gorakhpur,bikaner,amravati,noida,greater noida,gurgaon,gurugram,jamshedpur,bhilai,' +
    'cuttack,firozabad,kochi,cochin,ernakulam,nellore,bhavnagar,dehradun,durgapur,asansol,nanded,kolhapur,ajmer,gulbarga,jamnagar,ujjain,' +
    'siliguri,jhansi,jammu,mangalore,mangaluru,erode,belgaum,belagavi,tirunelveli,malegaon,gaya,jalgaon,udaipur,kozhikode,calicut,akola,' +
    'kurnool,rajahmundry,bokaro,bellary,patiala,agartala,bhagalpur,muzaffarnagar,latur,dhule,tirupati,rohtak,korba,bhilwara,muzaffarpur,' +
    'ahmednagar,mathura,kollam,kadapa,bilaspur,shahjahanpur,satara,rampur,shimla,hisar,panipat,karnal,sonipat,ambala,sirsa,panvel,kalyan,' +
    'dombivli,vasai,virar,mira road,pimpri,chinchwad,thiruvananthapuram,trivandrum,thrissur,kannur,palakkad,kottayam,alappuzha,puducherry,' +
    'pondicherry,panaji,margao,gandhinagar,anand,vapi,valsad,bharuch,mehsana,nadiad,sikar,alwar,haridwar,roorkee,haldwani,shillong,imphal,' +
    'dubai,abu dhabi,sharjah,singapore,london,new york,kathmandu,dhaka,colombo,' +
    'मुंबई,दिल्ली,पुणे,ठाणे,नाशिक,नासिक,नागपुर,जयपुर,लखनऊ,कानपुर,इंदौर,भोपाल,पटना,सूरत,अहमदाबाद,वाराणसी,आगरा'
  ).split(','),
);

/** Whether a cell is a town, with or without what it belongs to: "Kochi, India". */
export function isCity(cell: string): boolean {
  const [first = ''] = cell.toLowerCase().split(/[,(/-]/);
  return cities.has(first.trim());
}
