import fc from 'fast-check';
import type { Answers } from '../../dialogs/rules/rule.ts';
import { visitation2017 } from '../../dialogs/rules/visitation2017.ts';
import { flowOf, STRONG } from './given.ts';

const SETTINGS = { mindst_tegn_aktivitetsparat: 2 };
const assess = (changed: Answers = {}) => visitation2017.assess({ ...STRONG, ...changed }, SETTINGS);
const unknown = (...ids: string[]): Answers => Object.fromEntries(ids.map((id) => [id, 'ukendt']));

const TEN =
  'afgangseksamen realistisk_maal netvaerk social_helbred historik_risiko opfylder_adgangskrav valg_afklaret afbrudte mistrivsel faglige_barrierer';

describe('Certainty', () => {
  it.each<[Answers, string]>([
    [{}, 'klar'],
    [{ netvaerk: 'begraenset' }, 'overvejende'],
    [{ netvaerk: 'begraenset', mistrivsel: 'ja' }, 'tvivl'],
    [unknown('netvaerk'), 'overvejende'],
    [unknown('netvaerk', 'mistrivsel'), 'overvejende'],
    [unknown('netvaerk', 'mistrivsel', 'afbrudte'), 'tvivl'],
    [{ ...unknown('netvaerk'), mistrivsel: 'ja' }, 'overvejende'],
    [{ ...unknown('netvaerk', 'afbrudte'), mistrivsel: 'ja' }, 'overvejende'],
    [{ ...unknown('netvaerk'), mistrivsel: 'ja', afbrudte: 'mange' }, 'tvivl'],
  ])('within about a year with %j is %s', (changed, certainty) => {
    expect(assess({ ...changed, start_horisont: 'ca_et_aar' }).certainty).toBe(certainty);
  });

  it.each(TEN.split(' '))('counts %s as missing when it is not known', (id) => {
    expect(assess({ [id]: 'ukendt', start_horisont: 'ca_et_aar' })).toMatchObject({
      missing: [id],
      certainty: 'overvejende',
    });
    expect(assess({ [id]: undefined, start_horisont: 'ca_et_aar' }).missing).toEqual([id]);
  });

  it.each([
    'fase',
    'ungdomsuddannelse_gennemfoert',
    'frafald_eller_venter_praktikplads',
    'profil',
  ])('does not count %s as missing', (id) => {
    expect(assess({ [id]: 'ukendt', start_horisont: 'ca_et_aar' })).toMatchObject({
      missing: [],
      certainty: 'klar',
    });
  });

  it.each<Answers>([
    {},
    { frafald_eller_venter_praktikplads: 'ja' },
  ])('of uddannelsesparat with A4 is always tvivl, to be talked over (%j)', (changed) => {
    const found = assess({ ...changed, social_helbred: 'massive', start_horisont: 'ca_et_aar' });
    expect(found).toMatchObject({ outcome: 'uddannelsesparat', certainty: 'tvivl' });
    expect(found.flags).toContain('tag_til_sparring');
  });

  it('of aktivitetsparat with A4 asks for no talking over', () => {
    expect(assess({ social_helbred: 'massive', start_horisont: 'laengere' }).flags).not.toContain(
      'tag_til_sparring',
    );
  });
});

describe('Flags', () => {
  const GROUP: [string, Answers, string[]][] = [
    ['åbenlyst uddannelsesparat', {}, ['uddannelsespaalaeg', 'selvforsoergelse_eller_straksaktivering']],
    ['uddannelsesparat', { start_horisont: 'ca_et_aar' }, ['uddannelsespaalaeg']],
    [
      'aktivitetsparat',
      { start_horisont: 'laengere', social_helbred: 'massive' },
      ['uddannelsespaalaeg', 'koordinerende_sagsbehandler'],
    ],
    ['no suggestion', { start_horisont: 'ukendt' }, []],
  ];
  it.each(GROUP)('of %s are those of the group', (_name, changed, flags) => {
    expect(assess(changed).flags).toEqual(flags);
  });

  it.each(['nej', 'ukendt', undefined])('name the reading test when ungdomsuddannelse is %s', (given) => {
    for (const [, changed] of GROUP)
      expect(assess({ ...changed, ungdomsuddannelse_gennemfoert: given }).flags).toContain(
        'R2_laese_skrive_regnetest',
      );
  });

  it.each<[string | undefined, string[]]>([
    ['foerste', ['', 'foreloebig', 'kraever_saerligt_tilfaelde', '']],
    ['endelig', ['', '', '', '']],
    ['ukendt', ['', '', '', '']],
    [undefined, ['', '', '', '']],
  ])('of the three-month rule in phase %s are %j', (fase, expected) => {
    const found = GROUP.map(([, changed]) => assess({ ...changed, fase }).flags);
    expect(
      found.map(
        (flags) => flags.find((id) => ['foreloebig', 'kraever_saerligt_tilfaelde'].includes(id)) ?? '',
      ),
    ).toEqual(expected);
  });
});

describe('A reason for the choice', () => {
  it.each<[string, string, Answers, string | undefined]>([
    ['the suggestion', 'uddannelsesparat', {}, undefined],
    ['another group', 'aktivitetsparat', {}, 'anderledes'],
    ['another group', 'aabenlyst_uddannelsesparat', {}, 'anderledes'],
    ['nothing yet', 'ikke_afgjort', {}, undefined],
    [
      'aktivitetsparat after a drop-out',
      'aktivitetsparat',
      { frafald_eller_venter_praktikplads: 'ja' },
      'frafald',
    ],
    [
      'aktivitetsparat after a drop-out at the first talk',
      'aktivitetsparat',
      { frafald_eller_venter_praktikplads: 'ja', fase: 'foerste' },
      'frafald',
    ],
    ['aktivitetsparat at the first talk', 'aktivitetsparat', { fase: 'foerste' }, 'saerligt_tilfaelde'],
    [
      'what is suggested at the first talk',
      'aktivitetsparat',
      { fase: 'foerste', start_horisont: 'laengere', social_helbred: 'massive' },
      'saerligt_tilfaelde',
    ],
    ['a group without a suggestion', 'uddannelsesparat', { start_horisont: 'ukendt' }, 'uden_forslag'],
  ])('for %s (%s, %j) is asked: %s', (_name, choice, changed, why) => {
    const answers = { ...STRONG, start_horisont: 'ca_et_aar', ...changed };
    expect(visitation2017.reasonFor(answers, visitation2017.assess(answers, SETTINGS), choice)).toBe(why);
  });
});

describe('Whatever is answered,', () => {
  const { steps, outcome } = flowOf('visitation');
  const choices = steps.flatMap((step) => step.questions).filter((it) => it.type === 'choice' && !it.many);
  const anything = fc.record(
    Object.fromEntries(
      choices.map((it) => [
        it.id,
        fc.constantFrom('ukendt', ...(it.type === 'choice' ? it.options.map(({ value }) => value) : [])),
      ]),
    ),
    { requiredKeys: [] },
  );
  // Most cases inside the gate, and some near the strong, so that every branch is met.
  const answers = fc.oneof(
    anything,
    anything.map(
      (given): Answers => ({ ...given, under_30: 'ja', erhvervskompetencegivende_uddannelse: 'nej' }),
    ),
    fc.tuple(anything, fc.nat()).map(
      ([given, at]): Answers => ({
        ...STRONG,
        ...Object.fromEntries(Object.entries(given).slice(at % 17, (at % 17) + 1)),
      }),
    ),
  );
  const RUNS = { numRuns: 3000 };
  const groups = outcome?.groups.map((group) => group.id) ?? [];

  it('there is one outcome, with a certainty if and only if it is a group', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(answers, (given) => {
        const found = visitation2017.assess(given, SETTINGS);
        met.add(found.outcome);
        expect([...groups, ...Object.keys(outcome?.results ?? {})]).toContain(found.outcome);
        expect(found.certainty !== null).toBe(groups.includes(found.outcome));
        expect(found.alternative === null || groups.includes(found.alternative)).toBe(true);
        expect(found.alternative).not.toBe(found.outcome);
      }),
      RUNS,
    );
    expect(met.size).toBe(5);
  });

  it('the content has words for everything the rule names, each once', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const found = visitation2017.assess(given, SETTINGS);
        for (const id of [...found.reasons, ...found.contrary]) expect(outcome?.signs).toHaveProperty(id);
        for (const id of found.flags) expect(outcome?.flags).toHaveProperty(id);
        if (found.alternative) expect(outcome?.alternatives).toHaveProperty(found.alternative);
        for (const id of found.missing) expect(choices.map((it) => it.id)).toContain(id);
        for (const ids of [found.contrary, found.reasons, found.flags, found.missing])
          expect(new Set(ids).size).toBe(ids.length);
        for (const choice of [...groups, outcome?.undecided.id ?? '']) {
          const why = visitation2017.reasonFor(given, found, choice);
          if (why !== undefined) expect(outcome?.reasonsAsked).toHaveProperty(why);
        }
      }),
      RUNS,
    );
  });

  it('absent means ukendt, the same answers give the same suggestion, and the profile changes nothing', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('A', 'B', 'C', 'ukendt'), (given, profil) => {
        const found = visitation2017.assess(given, SETTINGS);
        const spelled: Answers = { ...Object.fromEntries(choices.map((it) => [it.id, 'ukendt'])), ...given };
        expect(visitation2017.assess(spelled, SETTINGS)).toEqual(found);
        expect(visitation2017.assess({ ...given }, SETTINGS)).toEqual(found);
        expect(visitation2017.assess({ ...given, profil }, SETTINGS)).toEqual(found);
      }),
      RUNS,
    );
  });
});
