/** Pieces of text no program likes; the last ones hold a CPR number. */
export const PIECES = [
  ...[
    'hej',
    'visitation 2026-901',
    'jobsamtale',
    '2026-901',
    'K-1',
    'ja',
    'nej',
    'ukendt',
    '2026-12-04',
    ' ',
  ],
  ...[
    '<at>Kirsten</at>',
    '<at>',
    '&nbsp;',
    '<b>fed</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![](http://x)',
    '**fed**',
    '`',
    '| a | b |',
    '{{7*7}}',
    '#{x}',
    '$(x)',
    '%s%n',
  ],
  ...["' OR 1=1 --", '"; DROP TABLE draft; --', '../../etc/passwd', '%00', '\\', '[fjernet]', '__proto__'],
  ...['\u202e', '\u2066\u2069', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u{e0041}', '\u061c'],
  ...['\0', '\u0007', '\u001b[2J', '\u0085', '\u2028', '\r\n', '\v', '\t'],
  ...[
    '\ud800',
    '\udc00',
    '\udfff\ud800',
    '👨‍👩‍👧‍👦',
    '🇩🇰',
    '👍🏽',
    '\u2764\ufe0f',
    'e\u0301',
    '\u0301',
    '\ufdfa',
    'ﬀ',
    'İ',
    'ß',
  ],
  ...['0', '-1', '1e400', '９９', '.', '..', '!?,', '-', ',', 'ja,nej'],
];
export const CPR_NUMBERS = [
  '010190-1234',
  '0101901234',
  '０１０１９０ １２３４',
  '010190\u200b-1234',
  '01 01 90 12 34',
  '010190–1234',
];

/** Whether one of these numbers stands in a text, however it is written. */
export const hasCpr = (text: string): boolean =>
  /010190[^0-9]{0,6}1234|０１０１９０[^０-９]{0,6}１２３４|01 01 90 12 34/.test(text);
