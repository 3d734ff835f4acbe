import type { Answers, Assessment, Certainty, ConditionRule, OutcomeRule } from './rule.ts';

const TEN = [
  'afgangseksamen',
  'realistisk_maal',
  'netvaerk',
  'social_helbred',
  'historik_risiko',
  'opfylder_adgangskrav',
  'valg_afklaret',
  'afbrudte',
  'mistrivsel',
  'faglige_barrierer',
];
const READY_SIGNS = ['O1', 'O2', 'O3', 'O4', 'O5'];
const ACTIVITY_SIGNS = ['A1', 'A3', 'A4', 'A5', 'A6'];

/** The signs of STAR 2017 pp. 13, 16, 21 that the answers show: true, false, or undefined where the answer is unknown. */
function signsOf(answers: Answers): Record<string, boolean | undefined> {
  const test = (question: string, ...values: string[]) => {
    const answer = answers[question];
    return answer === undefined || answer === 'ukendt' ? undefined : values.includes(answer);
  };
  return {
    O1: test('afgangseksamen', 'ja'),
    O2: test('realistisk_maal', 'ja', 'delvist'),
    O3: test('netvaerk', 'god', 'nogen'),
    O4: test('social_helbred', 'ingen', 'visse'),
    O5: test('historik_risiko', 'nej'),
    U1: test('opfylder_adgangskrav', 'nej'),
    U2: test('valg_afklaret', 'nej'),
    U3: test('social_helbred', 'visse'),
    U4: test('afbrudte', 'tidligere', 'mange'),
    A1: test('mistrivsel', 'ja'),
    A3: test('netvaerk', 'begraenset'),
    A4: test('social_helbred', 'massive'),
    A5: test('afbrudte', 'mange'),
    A6: test('faglige_barrierer', 'betydelige'),
    R1: test('frafald_eller_venter_praktikplads', 'ja'),
  };
}

/** What is known of the case, gathered once: what holds, what is missing, which answers stand alone. */
function factsOf(answers: Answers) {
  const signs = signsOf(answers);
  const holding = (ids: string[]) => ids.filter((id) => signs[id] === true);
  const known = (question: string) => {
    const answer = answers[question];
    return answer === 'ukendt' ? undefined : answer;
  };
  return {
    signs,
    holding,
    known,
    missing: TEN.filter((question) => known(question) === undefined),
    against: holding(ACTIVITY_SIGNS),
    allReady: holding(READY_SIGNS).length === READY_SIGNS.length,
    horizon: known('start_horisont'),
    dropout: signs.R1 === true,
  };
}
type Facts = ReturnType<typeof factsOf>;
type Found = Pick<Assessment, 'outcome' | 'reasons' | 'contrary' | 'flags'> &
  Partial<Pick<Assessment, 'missing' | 'alternative' | 'denied'>> & { doubt?: boolean };

/** The target group: under 30 and without a vocational qualification (F1, F2). */
function gate({ known }: Facts): Found | undefined {
  const outside = [
    ...(known('under_30') === 'nej' ? ['F1'] : []),
    ...(known('erhvervskompetencegivende_uddannelse') === 'ja' ? ['F2'] : []),
  ];
  if (outside.length > 0)
    return {
      outcome: 'uden_for_maalgruppen',
      reasons: outside,
      contrary: [],
      denied: outside.filter((id) => id === 'F1'),
      missing: [],
      flags: [],
    };
  const missing = ['under_30', 'erhvervskompetencegivende_uddannelse'].filter(
    (id) => known(id) === undefined,
  );
  if (missing.length > 0) return { outcome: 'intet_forslag', reasons: [], contrary: [], missing, flags: [] };
  return undefined;
}

/** The key judgement says longer than about a year (p. 21: "kan være en kombination", so how many signs are enough is a setting). */
function longer(facts: Facts, enough: number): Found {
  const { holding, dropout, signs } = facts;
  const single = holding(['A1', 'A3', 'A5', 'A6']);
  const flags = dropout ? ['R1_frafaldsreglen_kraever_klar_vurdering'] : [];
  if (signs.A4 !== true && single.length === 0)
    return {
      outcome: 'intet_forslag',
      reasons: [],
      contrary: [],
      flags: [...flags, 'begrund_eller_genovervej_noeglevurderingen'],
    };
  const alone = signs.A4 !== true && single.length < enough;
  return {
    outcome: 'aktivitetsparat',
    reasons: ['start_horisont_laengere', ...facts.against],
    contrary: [...holding(['O1', 'O2', 'O3', 'O5']), ...(dropout ? ['R1'] : [])],
    flags: alone ? [...flags, 'begrund_horisont'] : flags,
    doubt: alone,
  };
}

/** Steps 4 to 6: the drop-out rule (p. 10), obviously ready (p. 13), otherwise ready with help within about a year (p. 16). */
function withinAYear(facts: Facts): Found {
  const { holding, signs, against, allReady, dropout, horizon } = facts;
  const now = horizon === 'nu';
  const barriers = holding(['U1', 'U2', 'U3', 'U4']);
  const spar = signs.A4 === true ? ['tag_til_sparring'] : [];
  const other = now && allReady ? { alternative: 'aabenlyst_uddannelsesparat' } : {};
  if (dropout)
    return {
      outcome: 'uddannelsesparat',
      reasons: ['R1', `start_horisont_${horizon}`, ...barriers],
      contrary: against,
      flags: spar,
      ...other,
    };
  if (now && allReady && against.length === 0 && holding(['U1', 'U3', 'U4']).length === 0)
    return {
      outcome: 'aabenlyst_uddannelsesparat',
      reasons: ['start_horisont_nu', ...READY_SIGNS],
      contrary: holding(['U2']),
      flags: [],
    };
  const notReady = now ? READY_SIGNS.filter((id) => signs[id] === false) : [];
  return {
    outcome: 'uddannelsesparat',
    reasons: [...(now && allReady ? [] : [`start_horisont_${horizon}`]), ...barriers],
    denied: notReady,
    contrary: [...against, ...notReady, ...(now && allReady ? ['start_horisont', ...READY_SIGNS] : [])],
    flags: spar,
    ...other,
  };
}

const GROUP_FLAGS: Record<string, string[]> = {
  aabenlyst_uddannelsesparat: ['uddannelsespaalaeg', 'selvforsoergelse_eller_straksaktivering'],
  uddannelsesparat: ['uddannelsespaalaeg'],
  aktivitetsparat: ['uddannelsespaalaeg', 'koordinerende_sagsbehandler'],
};
const FIRST_TALK_FLAGS: Record<string, string> = {
  uddannelsesparat: 'foreloebig',
  aktivitetsparat: 'kraever_saerligt_tilfaelde',
};

function certaintyOf(found: Found, missing: number): Certainty | null {
  if (!(found.outcome in GROUP_FLAGS)) return null;
  const contrary = found.contrary.length;
  if (found.doubt || found.flags.includes('tag_til_sparring') || contrary >= 2 || missing >= 3)
    return 'tvivl';
  return contrary === 1 || missing > 0 ? 'overvejende' : 'klar';
}

/** The suggestion of 2017's three groups. Order and signs: STAR 2017 pp. 6, 10, 13, 16, 21; first match wins. */
function assess(answers: Answers, settings: Record<string, number>): Assessment {
  const facts = factsOf(answers);
  const found: Found =
    gate(facts) ??
    (facts.horizon === undefined
      ? {
          outcome: 'intet_forslag',
          reasons: [],
          contrary: [],
          missing: ['start_horisont', ...facts.missing],
          flags: [],
        }
      : facts.horizon === 'laengere'
        ? longer(facts, settings.mindst_tegn_aktivitetsparat ?? 2)
        : withinAYear(facts));
  const outside = found.outcome === 'uden_for_maalgruppen';
  const firstTalk = facts.known('fase') === 'foerste' ? FIRST_TALK_FLAGS[found.outcome] : undefined;
  const test = !outside && facts.known('ungdomsuddannelse_gennemfoert') !== 'ja';
  return {
    outcome: found.outcome,
    certainty: certaintyOf(found, facts.missing.length),
    alternative: found.alternative ?? null,
    reasons: found.reasons,
    contrary: found.contrary,
    denied: found.denied ?? [],
    missing: found.missing ?? facts.missing,
    flags: [
      ...found.flags,
      ...(firstTalk ? [firstTalk] : []),
      ...(test ? ['R2_laese_skrive_regnetest'] : []),
      ...(GROUP_FLAGS[found.outcome] ?? []),
    ],
  };
}

/** Why the caseworker's choice needs a sentence of reason, or undefined where it needs none. */
function reasonFor(answers: Answers, assessment: Assessment, choice: string): string | undefined {
  if (!(choice in GROUP_FLAGS)) return undefined;
  if (choice === 'aktivitetsparat' && answers.frafald_eller_venter_praktikplads === 'ja') return 'frafald';
  if (choice === 'aktivitetsparat' && answers.fase === 'foerste') return 'saerligt_tilfaelde';
  if (choice === assessment.outcome) return undefined;
  return assessment.outcome in GROUP_FLAGS ? 'anderledes' : 'uden_forslag';
}

/** The visitation of 2017: a suggestion by published rules; no weights, no score. Its meaning never changes. */
export const visitation2017: OutcomeRule = { assess, reasonFor };

/** Whether the answers so far leave the young person in the target group (F1, F2): unknown does. */
export const visitation2017_i_maalgruppen: ConditionRule = {
  looksAt: ['under_30', 'erhvervskompetencegivende_uddannelse'],
  holds: (answers) => answers.under_30 !== 'nej' && answers.erhvervskompetencegivende_uddannelse !== 'ja',
};

/** Whether it is the first talk with somebody in the target group: most are then placed for the time being only, and judged finally later. */
export const visitation2017_foerste_i_maalgruppen: ConditionRule = {
  looksAt: ['fase', ...visitation2017_i_maalgruppen.looksAt],
  holds: (answers) => answers.fase === 'foerste' && visitation2017_i_maalgruppen.holds(answers),
};
