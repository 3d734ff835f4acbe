import { cutCpr } from '../../dialogs/privacy/findCpr.ts';
import { findPersonal } from '../../dialogs/privacy/findPersonal.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import { scrub } from '../../src/privacy/scrub.ts';

const LENGTH = 100_000;
/** Many times what it takes; what grows with the square of the length takes many times this. */
const MOST_MS = 3_000;

/** Pieces that, over and over, make a careless search go back again and again. */
const PIECES = [
  'a',
  '1',
  '0 ',
  '01 ',
  '0101901234 ',
  '010190,',
  '20 12 ',
  '1.',
  '1.1.',
  'O',
  'o1',
  '٠',
  '𝟎 ',
  '⑩',
  'ﷺ',
  '\ud83d',
  '\u0301',
  '\u200d',
  '😀\u200d',
  '\ufe0f',
  '😀\ufe0f\u200d',
  '@',
  'a@',
  'a@b.',
  '+',
  '+45 ',
  'Aaaa ',
  'Ab. Cd. ',
  'vej 1 ',
  'Xvej 1-',
  'Nørregade 1, 2. th, 2100 Ab ',
  'P-nummer 1012345678, ',
  'konto ',
  'reg ',
  'cvr ',
  'DK12 1111 ',
  'tlf. nr. ',
  'f',
  '0a',
  '<at>',
  '<at',
  '&nbsp;',
  'password=',
  'password="',
  'password=a ',
  "pwd='",
  'secret\\"',
  'eyJ',
  'eyJ.',
  'bearer ',
  'basic a',
  'postgres://',
  'http://a:',
  '://',
  'aa+/',
  'sk-',
  '8Q~',
  '-----BEGIN ',
  '%',
  '%2',
  '%25',
  '\\u',
  '\\n',
  '=',
  'k:',
  'token=',
];

it.each([
  ['plainText', plainText],
  ['cutCpr', cutCpr],
  ['findPersonal', findPersonal],
  ['scrub', scrub],
] as [
  string,
  (text: string) => unknown,
][])('%s takes time in proportion to the text, whatever stands in it', (_name, work) => {
  const slow = PIECES.map((piece) => piece.repeat(Math.ceil(LENGTH / piece.length)))
    .concat(`a${'\u0301\u0323'.repeat(LENGTH / 2)}`)
    .flatMap((text) => {
      const from = performance.now();
      work(text);
      const took = performance.now() - from;
      return took > MOST_MS ? [[text.slice(0, 12), took]] : [];
    });
  expect(slow).toEqual([]);
});
