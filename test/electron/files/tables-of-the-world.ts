/** Names, places and notes as people write them, and the encodings that files of such text come in. */
export interface TableOfTheWorld {
  language: string;
  encodings: readonly string[];
  rows: readonly (readonly string[])[];
}

const unicode = ['utf-8', 'utf-16le', 'utf-16be'];

/** The detection was tuned on other texts than these, but for two rules whose lack they showed: Turkish, and UTF-16 that is full of U+4E00. */
export const tablesOfTheWorld: readonly TableOfTheWorld[] = [
  {
    language: 'Indian English',
    encodings: ['windows-1252', ...unicode],
    rows: [
      ['Priya D’Cruz', 'Mapusa', 'Prefers a “garden view” – will confirm'],
      ['Zoë Pereira', 'Calangute', 'Husband’s approval pending…'],
      ['Karan Mehta', 'Surat', 'Site visit done • liked tower B'],
      ['André Lobo', 'Ponda', 'Met at the café near the gate'],
    ],
  },
  {
    language: 'Hindi',
    encodings: unicode,
    rows: [
      ['सुनीता वर्मा', 'लखनऊ', 'दो कमरों का मकान चाहिए'],
      ['विक्रम सिंह', 'जयपुर', 'शाम को बात करेंगे'],
    ],
  },
  {
    language: 'Tamil',
    encodings: unicode,
    rows: [
      ['கார்த்திக்', 'கோயம்புத்தூர்', 'வார இறுதியில் வருவார்'],
      ['லட்சுமி', 'திருச்சி', 'விலை பற்றி கேட்டார்'],
    ],
  },
  {
    language: 'French',
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh', ...unicode],
    rows: [
      ['Thérèse Légaré', 'Évreux', 'Préfère être jointe le matin'],
      ['Raphaël Côté', 'Châteauroux', 'Le projet a été repoussé à septembre'],
      ['Noémie Lacombe', 'Périgueux', 'Très intéressée, déjà visitée'],
      ['Loïc Maître', 'Saint-Brieuc', 'Numéro erroné, vérifier'],
    ],
  },
  {
    language: 'German',
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh', ...unicode],
    rows: [
      ['Jörg Häußler', 'Göttingen', 'Möchte nächste Woche zurückgerufen werden'],
      ['Bärbel Krüger', 'Saarbrücken', 'Wohnung zu groß, Küche gefällt'],
      ['Sören Lüders', 'Fürth', 'Schlüssel übergeben'],
    ],
  },
  {
    language: 'Spanish',
    encodings: ['windows-1252', 'macintosh', ...unicode],
    rows: [
      ['Begoña Peña', 'Logroño', 'Volverá a llamar después de vacaciones'],
      ['Raúl Ordóñez', 'A Coruña', 'No contestó el teléfono'],
      ['Inés Ibarra', 'Mérida', 'Quiere más información, ¡urgente!'],
    ],
  },
  {
    language: 'Portuguese',
    encodings: ['windows-1252', ...unicode],
    rows: [
      ['Márcia Falcão', 'Florianópolis', 'Retornar a ligação após as férias'],
      ['Estêvão Brandão', 'Uberlândia', 'Não tem interesse no imóvel'],
      ['Inês Magalhães', 'Ribeirão Preto', 'Orçamento já aprovado'],
    ],
  },
  {
    language: 'Polish',
    encodings: ['windows-1250', 'iso-8859-2', ...unicode],
    rows: [
      ['Grażyna Jabłońska', 'Białystok', 'Chętnie obejrzy mieszkanie w sobotę'],
      ['Krzysztof Głąb', 'Wałbrzych', 'Pieniądze dopiero we wrześniu'],
      ['Bożena Ślusarczyk', 'Zamość', 'Prosiła o więcej zdjęć'],
    ],
  },
  {
    language: 'Czech',
    encodings: ['windows-1250', 'iso-8859-2', ...unicode],
    rows: [
      ['Ondřej Černý', 'Olomouc', 'Chtěl by větší kuchyň'],
      ['Markéta Říhová', 'Děčín', 'Ozve se až po svátcích'],
      ['Luboš Žďárský', 'Třebíč', 'Prohlídka proběhla v pořádku'],
    ],
  },
  {
    language: 'Hungarian',
    encodings: ['windows-1250', 'iso-8859-2', ...unicode],
    rows: [
      ['Fülöp Győző', 'Hódmezővásárhely', 'Jövő hétfőn délelőtt elérhető'],
      ['Kőszegi Tünde', 'Esztergom', 'Túl drágának tűnt a lakás'],
      ['Bűdy Csaba', 'Szentgyörgy', 'Kérdése volt a fűtésről'],
    ],
  },
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic', ...unicode],
    rows: [
      ['Екатерина Волкова', 'Воронеж', 'Просила прислать планировку'],
      ['Михаил Лебедев', 'Самара', 'Думает, позвонит сам'],
      ['Юлия Жукова', 'Челябинск', 'Объект слишком далеко от метро'],
    ],
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7', ...unicode],
    rows: [
      ['Δημήτρης Αλεξίου', 'Λάρισα', 'Θέλει μεγαλύτερο μπαλκόνι'],
      ['Σοφία Καραγιάννη', 'Βόλος', 'Θα ξανακαλέσει την Τρίτη'],
    ],
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254', ...unicode],
    rows: [
      ['Tuğba Çelik', 'Diyarbakır', 'Haftaya görüşmek istiyor'],
      ['Oğuz Işık', 'Şanlıurfa', 'Fiyatı yüksek buldu'],
      ['Gökçe Ünal', 'Çanakkale', 'Balkonlu daire arıyor'],
    ],
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256', ...unicode],
    rows: [
      ['خالد المنصوري', 'عجمان', 'يريد شقة بغرفتين'],
      ['ليلى إبراهيم', 'جدة', 'سوف تتصل الأسبوع القادم'],
    ],
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255', ...unicode],
    rows: [
      ['יעל פרידמן', 'נתניה', 'רוצה לראות את הדירה שוב'],
      ['אורי שפירא', 'אשדוד', 'המחיר גבוה מדי'],
    ],
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp', ...unicode],
    rows: [
      ['伊藤健太', '福岡県北九州市', '来月また連絡してほしいとのこと'],
      ['渡辺由美子', '札幌市中央区', '駅から遠いので見送り'],
    ],
  },
  {
    language: 'Chinese, simplified',
    encodings: ['gb18030', ...unicode],
    rows: [
      ['赵敏', '杭州', '希望周末去看样板房'],
      ['周建军', '武汉', '觉得价格太高，再考虑一下'],
    ],
  },
  {
    language: 'Chinese, traditional',
    encodings: ['big5', ...unicode],
    rows: [
      ['吳淑芬', '臺南市', '希望週末去看樣品屋'],
      ['蔡宗翰', '桃園市', '覺得價格太高，再考慮看看'],
    ],
  },
  {
    language: 'Korean',
    encodings: ['euc-kr', ...unicode],
    rows: [
      ['정은지', '광주', '다음 주에 모델하우스 방문 예정'],
      ['강동원', '울산', '가격이 너무 비싸다고 함'],
    ],
  },
];
