/** The encodings that `TextDecoder` knows, in the words of those who exported the file. */
export const encodingGroups: readonly { group: string; names: Readonly<Record<string, string>> }[] =
  [
    {
      group: 'Any language',
      names: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 (big-endian)' },
    },
    {
      group: 'Western Europe',
      names: {
        'windows-1252': 'Western (Windows-1252)',
        'iso-8859-15': 'Western (ISO-8859-15)',
        macintosh: 'Western (Mac)',
        'iso-8859-14': 'Celtic (ISO-8859-14)',
        'iso-8859-10': 'Nordic (ISO-8859-10)',
      },
    },
    {
      group: 'Central and Southern Europe',
      names: {
        'windows-1250': 'Central European (Windows-1250)',
        'iso-8859-2': 'Central European (ISO-8859-2)',
        'iso-8859-16': 'South-Eastern European (ISO-8859-16)',
        'iso-8859-3': 'South European (ISO-8859-3)',
        'windows-1257': 'Baltic (Windows-1257)',
        'iso-8859-13': 'Baltic (ISO-8859-13)',
        'iso-8859-4': 'Baltic (ISO-8859-4)',
        'windows-1253': 'Greek (Windows-1253)',
        'iso-8859-7': 'Greek (ISO-8859-7)',
        'windows-1254': 'Turkish (Windows-1254)',
      },
    },
    {
      group: 'Cyrillic',
      names: {
        'windows-1251': 'Cyrillic (Windows-1251)',
        'iso-8859-5': 'Cyrillic (ISO-8859-5)',
        'koi8-r': 'Russian (KOI8-R)',
        'koi8-u': 'Ukrainian (KOI8-U)',
        ibm866: 'Cyrillic (DOS 866)',
        'x-mac-cyrillic': 'Cyrillic (Mac)',
      },
    },
    {
      group: 'Middle East',
      names: {
        'windows-1256': 'Arabic (Windows-1256)',
        'iso-8859-6': 'Arabic (ISO-8859-6)',
        'windows-1255': 'Hebrew (Windows-1255)',
        'iso-8859-8': 'Hebrew (ISO-8859-8)',
      },
    },
    {
      group: 'Asia',
      names: {
        shift_jis: 'Japanese (Shift_JIS)',
        'euc-jp': 'Japanese (EUC-JP)',
        'iso-2022-jp': 'Japanese (ISO-2022-JP)',
        gb18030: 'Chinese (GB18030)',
        gbk: 'Chinese (GBK)',
        big5: 'Traditional Chinese (Big5)',
        'euc-kr': 'Korean (EUC-KR)',
        'windows-874': 'Thai (Windows-874)',
        'windows-1258': 'Vietnamese (Windows-1258)',
      },
    },
  ];

const names: ReadonlyMap<string, string> = new Map(
  encodingGroups.flatMap((one) => Object.entries(one.names)),
);

/** As menus and errors call it; an encoding without a name of ours keeps its label. */
export function encodingName(encoding: string): string {
  return names.get(encoding) ?? encoding;
}
