import fc from 'fast-check';

/** A text broken into lines of at most so many letters, between words. */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const rows = [''];
      for (const word of line.split(' ')) {
        const row = rows.at(-1) ?? '';
        if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
        else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
      }
      return rows.join('\n');
    })
    .join('\n');
}

/** What case systems have been seen to do to a text. */
export const manglings: Record<string, (text: string) => string> = {
  nothing: (text) => text,
  'lines broken at 40 letters': (text) => wrapped(text, 40),
  'lines broken at 60 letters': (text) => wrapped(text, 60),
  'lines broken at 100 letters': (text) => wrapped(text, 100),
  'blank lines lost': (text) => text.replace(/\n{2,}/g, '\n'),
  'other quotation marks': (text) => text.replace(/[»«]/g, '"'),
  'short dashes': (text) => text.replaceAll('–', '-'),
  'round bullets': (text) => text.replace(/^– /gm, '• '),
  'stars for bullets': (text) => text.replace(/^– /gm, '* '),
  'letters for bullets': (text) => text.replace(/^– /gm, 'o '),
  'lines put above and below': (text) =>
    `Oprettet af: ABC\nSag: 77\nDato 23-11-2026\n${text}\nUnderskrevet elektronisk`,
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'hard spaces and indents': (text) => text.replaceAll(' ', '\u00a0').replace(/^/gm, '  '),
};

/** Several of it at once, lines broken at any width. */
export const mangling = fc
  .record({
    width: fc.option(fc.integer({ min: 22, max: 130 })),
    bullet: fc.constantFrom('– ', '- ', '• ', '* ', 'o ', '•'),
    dash: fc.constantFrom('–', '-', '—'),
    quotes: fc.constantFrom('»«', '""', '“”'),
    blank: fc.boolean(),
    above: fc.constantFrom('', 'Oprettet af ABC den 23. november 2026\n', 'Sag: 1999-4\nNotat:\n'),
    below: fc.constantFrom('', '\nUnderskrevet elektronisk'),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map((how) => (text: string) => {
    const [open = '', close = ''] = how.quotes;
    const signs = text
      .replace(/^– /gm, how.bullet)
      .replace(/(?<=.)–/g, how.dash)
      .replaceAll('»', open)
      .replaceAll('«', close);
    const lines = how.blank ? signs : signs.replace(/\n{2,}/g, '\n');
    const broken = how.width === null ? lines : wrapped(lines, how.width);
    return (how.above + broken + how.below).replaceAll('\n', how.end);
  });

/** A text as it can be held against another that has been through a case system: marks and blanks of any kind as one kind. */
export const bare = (text: string) =>
  text
    .replace(/[»«“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const WORDS =
  'ringer skriver til skolen lægen, om skulderen og CV; finder – så et sted (tæt på) i Søborg: Netto Bilka: æbler øl å Mentor 3 uger kl. 9-12 »sådan« ikke 4. december 2026 holdt: flyttet Aftaler Aftalt sidst • o -'.split(
    ' ',
  );

/** Words an agreement may hold, those that a note is read by among them. */
export const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
  .map((all) => all.join(' '))
  .filter((text) => /[a-zæøå]{3}/.test(text) && !/^[-–•o] /.test(text));
