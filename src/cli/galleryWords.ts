/** What a fictional caseworker writes in the gallery. `say` lets a test put other words in their place. */
export type Say = (text: string) => string;

/** Answers to visitation's questions, with only small doubts. */
export const visitation = (say: Say): Record<string, string> => ({
  fase: 'endelig',
  under_30: 'ja',
  erhvervskompetencegivende_uddannelse: 'nej',
  borgeren_siger_maalgruppe: say(
    'Jeg vil gerne i gang med noget, men jeg ved ikke helt, hvor jeg skal begynde.',
  ),
  oplyst_af_maalgruppe: 'borgeren,sagen',
  afgangseksamen: 'ja',
  ungdomsuddannelse_gennemfoert: 'nej',
  opfylder_adgangskrav: 'nej',
  borgeren_siger_uddannelse: say(
    'Jeg stoppede på hf efter et halvt år.\n\nDet gik for hurtigt, og jeg kom bagud i matematik.',
  ),
  oplyst_af_uddannelse: 'borgeren',
  frafald_eller_venter_praktikplads: 'nej',
  afbrudte: 'tidligere',
  historik_risiko: 'nej',
  realistisk_maal: 'ja',
  valg_afklaret: 'ja',
  netvaerk: 'begraenset',
  borgeren_siger_maal: say('Min storesøster hjælper mig tit.'),
  social_helbred: 'visse',
  faglige_barrierer: 'ukendt',
  mistrivsel: 'nej',
  start_horisont: 'ca_et_aar',
  horisont_begrundelse: say('Mangler matematik, men har støtte hjemme og en klar plan.'),
});

/** Answers to the closing steps. */
export const closing = (say: Say): Record<string, string> => ({
  'aftaler.who': say('borgeren'),
  'aftaler.what': say('skriver til erhvervsskolen om rundvisning'),
  'aftaler.when': '2026-12-04',
  vejledning: say('Fortalt om optagelse og uddannelsespålæg. Det var mundtligt.'),
  mangler_at_blive_oplyst: say('Karakterer fra 9. klasse.'),
  moedeform: 'fremmoede',
  deltagere: say('borgeren og sagsbehandler'),
  afgoerelse: 'nej',
});

/** Notes to the points of a conversation before a placement: point and text. */
export const points = (say: Say): [string, string][] => [
  ['formaal_med_indsatsen', say('Vil på sigt have et deltidsjob i et køkken.')],
  [
    'forloebets_bidrag',
    say(
      'Skal vise, om borgeren kan klare fire timer ad gangen, og hvad der skal til for at komme ud ad døren om morgenen.',
    ),
  ],
  ['tidligere_forloeb', say('Stoppede sidste praktik efter to uger uden at sige hvorfor.')],
];

/** A long answer, as long as one field keeps. */
export const long = (say: Say, length: number) =>
  say('Borgeren fortæller om en hverdag med faste rutiner, madlavning for familien og lange gåture.\n')
    .repeat(60)
    .slice(0, length)
    .trim();

/** Notes written down during a meeting, one thing a line. */
export const running = (say: Say) =>
  [
    'Kan tage bus 5 hele vejen',
    'Fysioterapi tirsdag formiddag',
    'Vil helst have få kolleger',
    'Spørger selv i to caféer',
    'Ring efter kl. 10',
    'Mentor kan være med den første dag',
    'Har egne sikkerhedssko',
  ]
    .map(say)
    .join('\n');
