import { splitWord } from '../../src/lookup/splitWord.ts';
import { stem } from '../../src/lookup/stem.ts';

const basesOf = (...words: string[]) => ({ words: new Set(words), stems: new Set(words.map(stem)) });
const bases = basesOf(
  ...[
    'virksomhed',
    'praktik',
    'plads',
    'praktikplads',
    'uddannelse',
    'parat',
    'job',
    'konsulent',
    'samarbejde',
  ],
  ...['læse', 'test', 'for', 'løb', 'ring', 'ende', 'tale', 'sag', 'behandler', 'nytte', 'indsats'],
);

describe('A compound', () => {
  it.each([
    ['virksomhedspraktik', ['virksomhed', 'praktik']],
    ['virksomhedspraktikken', ['virksomhed', 'praktikken']],
    ['uddannelsesparat', ['uddannelse', 'parat']],
    ['jobkonsulenten', ['job', 'konsulenten']],
    ['læsetest', ['læse', 'test']],
    ['sagsbehandler', ['sag', 'behandler']],
    ['nytteindsats', ['nytte', 'indsats']],
    ['virksomhedspraktikplads', ['virksomhed', 'praktikplads']],
    ['uddannelsesjobkonsulent', ['uddannelse', 'job', 'konsulent']],
    ['genbehandler', ['behandler']],
    ['uindsats', ['indsats']],
  ])('%j is made of %j', (word, parts) => {
    expect(splitWord(bases, word)).toEqual(parts);
  });

  it.each([
    'forløb',
    'samtale',
    'praktik',
    'vurdering',
    'lasagne',
    '',
    'x'.repeat(100_000),
    'job'.repeat(30_000),
  ])('is not %j', (word) => {
    expect(splitWord(bases, word)).toEqual([]);
  });
});
