import type { Given } from '../../src/ai/given.ts';
import { type Trouble, troubleIn } from '../../src/ai/troubleIn.ts';

const piece = (id: string, title: string, text: string): Given => ({ id, title, text, source: '' });

const GIVEN = [
  piece(
    'k1',
    'Praktik',
    'Borgeren kan komme i praktik i 13 uger. Opfølgningen sker efter 4 uger og senest 1. juli 2026.\nDu skal ikke sende borgeren i praktik uden en aftale. Kun virksomheder med plads kan bruges.\nSøg jf. § 12 om tilskud på højst 25 %.\nDu må ikke:\ndele borgerens oplysninger\nlove borgeren et job',
  ),
  piece(
    'k2',
    'Mentor',
    'Mentoren støtter den unge i to timer om ugen. Unge under 25 år kan få en mentor. På trin 2 er det kommunen, der vælger mentoren.',
  ),
];
const PRACTICE = 'Borgeren kan komme i praktik i 13 uger.';
const MENTOR = 'Mentoren støtter den unge i to timer om ugen.';
const UNDER = 'Unge under 25 år kan få en mentor.';
const NOT = 'Du skal ikke sende borgeren i praktik uden en aftale.';

const trouble = (text: string, ...cites: [string, string][]) =>
  troubleIn(
    { known: true, sentences: [{ text, cites: cites.map(([id, quote]) => ({ id, quote })) }] },
    GIVEN,
  );

describe('a sentence', () => {
  it.each<[string, string, [string, string]]>([
    ['as it stands', PRACTICE, ['k1', PRACTICE]],
    ['with other endings', 'Borgere kan komme i praktikken i 13 uger.', ['k1', PRACTICE]],
    ['with a number in words', 'Borgeren kan komme i praktik i tretten uger.', ['k1', PRACTICE]],
    ['with a number in digits', 'Mentoren støtter den unge 2 timer om ugen.', ['k2', MENTOR]],
    ['with another quotation of white space', PRACTICE, ['k1', ' Borgeren  kan komme\n i praktik i 13 uger']],
    [
      'with a date',
      'Opfølgningen sker senest 1. juli 2026.',
      ['k1', 'Opfølgningen sker efter 4 uger og senest 1. juli 2026'],
    ],
    ['with its "not"', 'Du skal ikke sende borgeren i praktik uden aftale.', ['k1', NOT]],
    [
      'with its section',
      'Søg jf. § 12 om et tilskud på højst 25 procent.',
      ['k1', 'Søg jf. § 12 om tilskud på højst 25 %.'],
    ],
    ['under its lead', 'Du må ikke love borgeren et job.', ['k1', 'love borgeren et job']],
    [
      'with a name that is a number',
      'Kommunen vælger mentoren på trin 2.',
      ['k2', 'På trin 2 er det kommunen'],
    ],
    ['about an age', 'Unge under 25 år kan få mentor.', ['k2', UNDER]],
  ])('passes %s', (_, text, cite) => {
    expect(trouble(text, cite)).toBeUndefined();
  });

  it.each<[string, Trouble, string, [string, string]]>([
    ['a changed number', 'number', 'Borgeren kan komme i praktik i 14 uger.', ['k1', PRACTICE]],
    ['a number of something else', 'number', 'Borgeren kan komme i praktik i 4 uger.', ['k1', PRACTICE]],
    ['a number counting something else', 'number', 'Unge kan få 25 mentorer.', ['k2', UNDER]],
    ['a number in changed words', 'number', 'Mentoren støtter den unge i tre timer om ugen.', ['k2', MENTOR]],
    ['a number by an article', 'number', 'Mentoren støtter den unge en time om ugen.', ['k2', MENTOR]],
    ['a changed date', 'number', 'Opfølgningen sker senest 1. juli 2027.', ['k1', 'senest 1. juli 2026']],
    [
      'a section made up',
      'number',
      'Søg jf. § 25 om tilskud på højst 25 %.',
      ['k1', 'Søg jf. § 12 om tilskud på højst 25 %.'],
    ],
    [
      'a "not" dropped',
      'turned',
      'Du skal sende borgeren i praktik uden aftale.',
      ['k1', 'borgeren i praktik uden en aftale'],
    ],
    [
      'both dropped',
      'turned',
      'Du skal sende borgeren i praktik med en aftale.',
      ['k1', 'sende borgeren i praktik'],
    ],
    ['a "not" put in', 'ungrounded', 'Borgeren kan ikke komme i praktik i 13 uger.', ['k1', PRACTICE]],
    ['a duty made', 'turned', 'Borgeren skal komme i praktik i 13 uger.', ['k1', PRACTICE]],
    [
      'an "only" dropped',
      'turned',
      'Virksomheder med plads kan bruges.',
      ['k1', 'virksomheder med plads kan bruges'],
    ],
    [
      'a bound dropped',
      'turned',
      'Søg jf. § 12 om tilskud på 25 %.',
      ['k1', 'Søg jf. § 12 om tilskud på højst 25 %.'],
    ],
    ['an age turned', 'turned', 'Unge over 25 år kan få mentor.', ['k2', UNDER]],
    ['its lead dropped', 'turned', 'Du kan love borgeren et job.', ['k1', 'love borgeren et job']],
    ['a word from nowhere', 'ungrounded', 'Borgeren kan komme i lønnet praktik i 13 uger.', ['k1', PRACTICE]],
    [
      'a word from elsewhere in the piece',
      'ungrounded',
      'Borgeren kan få tilskud i praktik i 13 uger.',
      ['k1', PRACTICE],
    ],
    ['a part of a compound', 'ungrounded', 'Borgeren kan komme i praktiknævnet i 13 uger.', ['k1', PRACTICE]],
    ['an answer that says nothing', 'ungrounded', 'Det kan du.', ['k1', PRACTICE]],
    ['a quote about something else', 'beside', 'Borgeren kan komme i praktik i 13 uger.', ['k2', MENTOR]],
    ['a quote that stands in another piece', 'quote', PRACTICE, ['k2', PRACTICE]],
    ['a quote that was changed', 'quote', PRACTICE, ['k1', 'Borgeren skal komme i praktik i 13 uger']],
    ['a quote of two words', 'quote', PRACTICE, ['k1', 'i praktik']],
    ['a quote that begins within a word', 'quote', PRACTICE, ['k1', 'orgeren kan komme i praktik']],
    ['a quote of words that say nothing', 'quote', PRACTICE, ['k1', 'kan komme i']],
    ['an endless quote', 'quote', PRACTICE, ['k1', '.'.repeat(60_000)]],
    ['a piece that was not given', 'cite', PRACTICE, ['k3', PRACTICE]],
    ['two sentences in one', 'several', `${PRACTICE} ${PRACTICE}`, ['k1', PRACTICE]],
    ['nothing in it', 'length', '', ['k1', PRACTICE]],
    ['more than is read', 'length', PRACTICE.repeat(20), ['k1', PRACTICE]],
  ])('does not pass with %s', (_, kind, text, cite) => {
    const found = trouble(text, cite);
    expect(found === 'ungrounded' && kind === 'beside' ? 'beside' : found).toBe(kind);
  });

  it('needs a cite, and every one it has must hold', () => {
    expect(trouble(PRACTICE)).toBe('cite');
    expect(trouble(PRACTICE, ['k1', PRACTICE], ['k2', MENTOR])).toBe('beside');
    expect(trouble(PRACTICE, ...Array.from({ length: 5 }, (): [string, string] => ['k1', PRACTICE]))).toBe(
      'cite',
    );
  });

  it('may rest on two pieces', () => {
    const both = 'Borgeren kan komme i praktik i 13 uger, og mentoren støtter den unge i to timer om ugen.';
    expect(trouble(both, ['k1', PRACTICE], ['k2', MENTOR])).toBeUndefined();
  });

  it.each([
    ['of the card but for its subject', 'Mentoren støtter borgeren i to timer om ugen.', MENTOR],
    [
      'with a duty the card only implies',
      'Du skal lade mentoren støtte den unge i to timer om ugen.',
      MENTOR,
    ],
    ['with a plain word of its own', 'Mentoren hjælper den unge i to timer om ugen.', MENTOR],
  ])('is lost though it may be true, as code cannot tell: one %s', (_, text, quote) => {
    expect(trouble(text, ['k2', quote])).toMatch(/ungrounded|turned/);
  });
});

describe('an answer', () => {
  it('falls with the first sentence that does', () => {
    const good = { text: PRACTICE, cites: [{ id: 'k1', quote: PRACTICE }] };
    const bad = { text: 'Det er gratis for virksomheden.', cites: [{ id: 'k1', quote: PRACTICE }] };
    expect(troubleIn({ known: true, sentences: [good, bad] }, GIVEN)).toBe('ungrounded');
  });

  it('has at most four sentences', () => {
    const one = { text: PRACTICE, cites: [{ id: 'k1', quote: PRACTICE }] };
    expect(troubleIn({ known: true, sentences: [one, one, one, one, one] }, GIVEN)).toBe('length');
  });
});
