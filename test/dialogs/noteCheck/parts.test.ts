import { countWords, lix } from '../../../dialogs/rules/noteCheck/lix.ts';
import { noteRules } from '../../../dialogs/rules/noteCheck/noteRules.ts';
import type { CheckedAssessment } from '../../../dialogs/rules/noteCheck/noteToCheck.ts';
import { check, foundBy, noteWith } from './given.ts';

const assessed = (text: string, more: Partial<CheckedAssessment> = {}) =>
  noteWith({
    assessments: [{ place: 'item:tilbud', name: 'Tilbud', text, reasoned: false, alone: true, ...more }],
  });

describe('The rule vurdering_uden_fordi', () => {
  it.each([
    'Jeg vurderer, at borgeren er klar til praktik.',
    'Borgeren skønnes at kunne arbejde ti timer om ugen. Næste samtale er i januar. Det er sent, fordi kontoret er lukket.',
    'Praktik på et lager er et godt næste skridt.',
  ])('finds: %s', (text) => {
    expect(foundBy('vurdering_uden_fordi', assessed(text))).toMatchObject([
      { place: 'item:tilbud', fills: { punkt: 'Tilbud' } },
    ]);
  });

  it.each([
    'Jeg vurderer, at borgeren er klar til praktik, fordi fremmødet er stabilt.',
    'Fremmødet er stabilt. Derfor vurderer jeg, at borgeren er klar.',
    'Borgeren vurderes klar. Det skyldes et stabilt fremmøde.',
    'Da fremmødet er stabilt, er praktik et godt næste skridt.',
    'På grund af ryggen er et lager ikke vejen frem.',
    'Timetallet vurderes igen i januar. Det bygger på aftalen.',
    'Skal vurderes efter prøvetiden for at se, om timerne passer.',
    'Lægen vurderer, at borgeren kan arbejde ti timer. Praktik er derfor mulig.',
    'Ikke nødvendigt.',
  ])('says nothing of: %s', (text) => {
    expect(foundBy('vurdering_uden_fordi', assessed(text))).toEqual([]);
  });

  it('is content with a reason asked for and given beside it, and with one among several', () => {
    expect(foundBy('vurdering_uden_fordi', assessed('Klar til en praktik nu.', { reasoned: true }))).toEqual(
      [],
    );
    const two = noteWith({
      assessments: [
        ...assessed('Klar til ti timer om ugen.').assessments,
        ...assessed('Praktik, fordi det går godt.').assessments,
      ],
    });
    expect(foundBy('vurdering_uden_fordi', two)).toEqual([]);
  });

  it('does not take a text that is no assessment by its place alone', () => {
    expect(
      foundBy('vurdering_uden_fordi', assessed('Mentor kan ringe om morgenen.', { alone: false })),
    ).toEqual([]);
  });

  it('finds a choice whose reason was asked for and left empty', () => {
    const unreasoned = [{ place: 'step:noegle', name: 'Kan starte', text: 'Kan starte: nu' }];
    expect(foundBy('vurdering_uden_fordi', noteWith({ unreasoned }))).toEqual([
      { place: 'step:noegle', under: 'Kan starte: nu', fills: { punkt: 'Kan starte' } },
    ]);
  });
});

describe('The rules of agreements', () => {
  const agreement = { place: 'step:aftaler', text: 'ringer til lægen', who: 'given', when: 'given' } as const;
  const one = (more: object) => noteWith({ agreements: [{ ...agreement, ...more }, agreement] });

  it('find what lacks who, and what lacks when, each once a place', () => {
    expect(foundBy('aftale_uden_hvem', one({ who: 'missing' }))).toMatchObject([
      { place: 'step:aftaler', fills: { aftale: '»ringer til lægen«' } },
    ]);
    expect(foundBy('aftale_uden_hvornaar', one({ when: 'missing' }))).toHaveLength(1);
  });

  it('say nothing where it is given, or not asked for', () => {
    for (const rule of ['aftale_uden_hvem', 'aftale_uden_hvornaar'] as const) {
      expect(foundBy(rule, one({}))).toEqual([]);
      expect(foundBy(rule, one({ who: 'notAsked', when: 'notAsked' }))).toEqual([]);
    }
  });
});

describe('The rule dato_i_fortiden', () => {
  const on = (date: string) =>
    noteWith({ dates: [{ place: 'item:naeste', name: 'Næste samtale', date, shown: `den ${date}` }] });

  it('finds a day before the talk, also in another year', () => {
    for (const date of ['2026-11-22', '2025-12-04'])
      expect(foundBy('dato_i_fortiden', on(date))).toMatchObject([
        { place: 'item:naeste', fills: { punkt: 'Næste samtale', dato: `den ${date}` } },
      ]);
  });

  it('says nothing of the day itself and the days after', () => {
    for (const date of ['2026-11-23', '2027-01-04']) expect(foundBy('dato_i_fortiden', on(date))).toEqual([]);
  });
});

describe('The rule afgoerelse_mangler', () => {
  const WHOLE = {
    regelgrundlag: 'LAB § 8',
    hovedhensyn: 'Borgerens jobønske.',
    afgoerelse_fakta: 'Oplyst af borgeren.',
    partshoering: 'ikke_noedvendig',
    klagevejledning: 'foelger',
  };
  const decided = (answers: Record<string, string>, reworded?: string) =>
    noteWith({ decision: { place: 'step:afgoerelse_indhold', answers, ...(reworded ? { reworded } : {}) } });
  const missing = (note: ReturnType<typeof noteWith>) =>
    foundBy('afgoerelse_mangler', note)[0]?.fills.mangler;

  it('names each part that is missing, or answered with "not yet"', () => {
    expect(missing(decided({ regelgrundlag: 'LAB § 8' }))).toBe(
      'hovedhensyn, vigtige oplysninger, partshøring og klagevejledning',
    );
    expect(missing(decided({ ...WHOLE, klagevejledning: 'nej' }))).toBe('klagevejledning');
    expect(missing(decided({ ...WHOLE, partshoering: 'nej' }))).toBe('partshøring');
  });

  it('says nothing of a whole one, and where there is no decision', () => {
    expect(missing(decided(WHOLE))).toBeUndefined();
    expect(foundBy('afgoerelse_mangler', noteWith({}))).toEqual([]);
  });

  it('reads a reworded section by its words', () => {
    const text =
      'Efter §8 i loven får borgeren praktik. Jeg har lagt vægt på jobønsket, som borgeren har oplyst. Borgeren er hørt og har fået klagevejledning.';
    expect(missing(decided({}, text))).toBeUndefined();
    expect(missing(decided({}, 'Borgeren får praktik.'))).toContain('regler, hovedhensyn');
  });
});

describe('The rule vigtigt_ikke_droeftet', () => {
  it('names the item, and says nothing where all were discussed', () => {
    const notDiscussed = [{ place: 'item:vejledt_om', title: 'Vejledning' }];
    expect(foundBy('vigtigt_ikke_droeftet', noteWith({ notDiscussed }))).toMatchObject([
      { place: 'item:vejledt_om', fills: { punkt: 'Vejledning' } },
    ]);
    expect(foundBy('vigtigt_ikke_droeftet', noteWith({}))).toEqual([]);
  });
});

describe('The rule forslag_ikke_afgjort', () => {
  it('leads to the suggestion, and says nothing where it is decided or none is made', () => {
    const undecided = { place: 'outcome', name: 'Visitation' };
    expect(foundBy('forslag_ikke_afgjort', noteWith({ undecided }))).toEqual([
      { place: 'outcome', under: 'Visitation', fills: { samtale: 'Visitation' } },
    ]);
    expect(foundBy('forslag_ikke_afgjort', noteWith({}))).toEqual([]);
  });
});

describe('The rule for_langt', () => {
  const of = (length: number) =>
    noteWith({
      sections: [
        { id: 'formaal', heading: 'Formål', text: 'Kort.', place: 'section:formaal' },
        { id: 'borgeren', heading: 'Oplyst', text: 'x'.repeat(length), place: 'section:borgeren' },
      ],
    });

  it('begins with the longest section', () => {
    expect(foundBy('for_langt', of(3400))).toMatchObject([
      { place: 'section:borgeren', fills: { tegn: '3.400' } },
    ]);
  });

  it('says nothing of a page to the last character, and counts the headings', () => {
    const around = 'FormålKort.Oplyst'.length + 4;
    expect(foundBy('for_langt', of(check.limits.characters - around))).toEqual([]);
    expect(foundBy('for_langt', of(check.limits.characters - around + 1))).toHaveLength(1);
  });
});

const EASY = 'Vi talte om din skulder. Den gør ondt, når du løfter. Du vil gerne på et lager. '.repeat(5);
const HARD =
  'Virksomhedspraktikken iværksættes under forudsætning af, at sundhedsfaglig afklaring gennemføres forinden, og at arbejdsopgavernes belastningsgrad efterfølgende justeres i overensstemmelse hermed. '.repeat(
    5,
  );

describe('LIX', () => {
  it.each([
    ['Du kan nå det. Vi ses.', 3 + 0],
    ['Borgeren ringer til lægen.', 4 + 25],
    ['', 0],
    ['Form: telefon', 1 + 50],
  ])('of "%s" is %s', (text, expected) => {
    expect(lix(text)).toBe(expected);
  });

  it('does not end a sentence at a date, and does at a line', () => {
    expect(lix('Vi ses den 3. maj igen')).toBe(6);
    expect(lix('Vi ses\nden 3. maj igen')).toBe(3);
    expect(countWords('Vi ses den 3. maj kl. 10.30')).toBe(7);
  });
});

describe('The rule lix', () => {
  const citizen = (text: string) => noteWith({ citizen: { text, place: 'item:siden_sidst' } });

  it('finds a hard text', () => {
    const [found] = foundBy('lix', citizen(HARD));
    expect(found?.place).toBe('item:siden_sidst');
    expect(Number(found?.fills.lix)).toBeGreaterThan(45);
  });

  it('begins above 45, and not at it', () => {
    expect(check.limits.lix).toBe(45);
    const measured = Math.round(lix(HARD));
    const found = (limit: number) =>
      noteRules.lix(citizen(HARD), { ...check, limits: { ...check.limits, lix: limit } });
    expect(found(measured)).toEqual([]);
    expect(found(measured - 1)).toHaveLength(1);
  });

  it('says nothing of an easy one, a short one, or none', () => {
    expect(foundBy('lix', citizen(EASY))).toEqual([]);
    expect(foundBy('lix', citizen(HARD.slice(0, 150)))).toEqual([]);
    expect(foundBy('lix', noteWith({}))).toEqual([]);
  });
});
