import type { Answer } from '../../src/ai/answer.ts';
import type { Given } from '../../src/ai/given.ts';

/** A question, the pieces it is answered from and an answer a caseworker would be glad of. */
export type Good = { question: string; given: Given[]; sentences: Answer['sentences'] };

const piece = (id: string, title: string, text: string): Given => ({ id, title, text, source: 'STAR 2017' });

const EXIT = piece(
  'k1',
  'Hvornår trin 3 slutter',
  'I modellen fra ca. 2017-18 er trin 3 slut, når ét af to er nået:\nBorgeren har mindst 30 ordinære timer om måneden.\nBorgeren forsørger sig selv gennem job eller uddannelse.\nModellen skriver, at 30 timer om måneden er »ca. 5-6 timer ugentligt«. Regner man efter, er det knap 7, så hold dig til de 30. Modellen opfordrer til efterværn, når borgeren bliver selvforsørgende.',
);
const FORM = piece(
  'k2',
  'Hjælp til at udfylde skemaet',
  'Sørg for, at der er en i modtagelsen, som kan hjælpe unge, der har svært ved skemaet. Personalet dér viser den unge til rette på Jobnet, mens den unge venter på samtalen.\nTilbyd hjælpen, så den unge ikke selv skal bede om den. Læs gerne op, men lad svarene være den unges egne. Det er den unges egen vurdering, du skal bruge bagefter.',
);
const END = piece(
  'k3',
  'Slut altid af med virksomheden',
  'Rund altid forløbet af med arbejdsgiveren, mindst med et opkald. Gør det også, når det stoppede før tid, for virksomheden kender ikke altid grunden.\nHvad er erfaringerne fra forløbet?\nKan I arbejde sammen igen, hvis du finder et godt match?',
);
const MENTOR = piece(
  'k4',
  'Fastholdelsesmentor',
  'Fastholdelsesmentoren støtter den unge i at blive på uddannelsen, når den først er begyndt.\nEfter brobygning følger mentoren den unge, til der er en ordinær praktikplads eller en plads i skolepraktik.',
);
const CPR = piece(
  'k5',
  'CPR-numre og persondata',
  'Skriv ikke CPR-nummer, navn, adresse eller telefonnummer her. Brug sagens nummer.\nSkriv kun det, sagen har brug for.\nHelbred er følsomt: skriv hvad det betyder for opgaver og timer, og hvem oplysningen kommer fra.\nIngen sager i kanaler.',
);
const FILES = piece(
  'k6',
  'Aktindsigt: borgeren kan læse med',
  'Den, sagen handler om, kan som regel få alt at se i en sag, hvor der er eller bliver truffet afgørelse: notater, breve, mails og sms.\nSkriv derfor notatet, så du kan stå ved det over for borgeren.\nHold fakta, borgerens ord og din vurdering adskilt.\nKommer der en anmodning, så giv den straks videre.',
);
const PASSIVE = piece(
  'k7',
  'Undgå lange passive perioder',
  'Lad ikke den unge gå længe uden noget at stå op til. Passivitet øger risikoen for at blive på offentlig forsørgelse.\nHav det næste tilbud klar, inden det første slutter. Den unge bør ikke stå uden på noget tidspunkt.\nSkru ned for timerne frem for at stoppe, når livet er svært.',
);
const READ = piece(
  'k8',
  'Det læser du før samtalen',
  'Dan dig et billede af den unge, før I mødes første gang. Se på fire ting:\nResultatet af profilafklaringen, hvis I bruger den.\nSvarene i forberedelsesskemaet.\nTidligere ydelser, altså forsørgelseshistorikken.\nSvar og resultat ligger i fagsystemet. Spørg åbent, og lad den unge rette det.',
);

const says = (text: string, ...cites: [string, string][]) => ({
  text,
  cites: cites.map(([id, quote]) => ({ id, quote })),
});

/** Answers as a careful model writes them: close to the pieces, in other order, joined and shortened. */
export const GOOD: readonly Good[] = [
  {
    question: 'hvor mange timer skal der til før trin 3 er slut',
    given: [EXIT, FORM],
    sentences: [
      says('Trin 3 er slut, når borgeren har mindst 30 ordinære timer om måneden.', [
        'k1',
        'Borgeren har mindst 30 ordinære timer om måneden.',
      ]),
      says('Det er også slut, når borgeren forsørger sig selv gennem job eller uddannelse.', [
        'k1',
        'Borgeren forsørger sig selv gennem job eller uddannelse',
      ]),
    ],
  },
  {
    question: 'hvad er seks timer om ugen i modellen',
    given: [EXIT],
    sentences: [
      says('Modellen skriver, at 30 timer om måneden er 5-6 timer ugentligt.', [
        'k1',
        '30 timer om måneden er "ca. 5-6 timer ugentligt"',
      ]),
    ],
  },
  {
    question: 'må jeg hjælpe med skemaet',
    given: [FORM, READ],
    sentences: [
      says('Tilbyd hjælpen, så den unge ikke selv skal bede om den.', [
        'k2',
        'Tilbyd hjælpen, så den unge ikke selv skal bede om den',
      ]),
      says('Du må gerne læse op, men lad svarene være den unges egne.', [
        'k2',
        'Læs gerne op, men lad svarene være den unges egne',
      ]),
    ],
  },
  {
    question: 'skal jeg ringe til virksomheden bagefter',
    given: [END],
    sentences: [
      says('Du kan altid runde forløbet af med arbejdsgiveren, mindst med et opkald.', [
        'k3',
        'Rund altid forløbet af med arbejdsgiveren, mindst med et opkald.',
      ]),
      says('Gør det også, når det stoppede før tid, for virksomheden kender ikke altid grunden.', [
        'k3',
        'Gør det også, når det stoppede før tid, for virksomheden kender ikke altid grunden',
      ]),
    ],
  },
  {
    question: 'hvad laver en fastholdelsesmentor',
    given: [MENTOR, READ],
    sentences: [
      says('En fastholdelsesmentor støtter den unge i at blive på uddannelsen.', [
        'k4',
        'Fastholdelsesmentoren støtter den unge i at blive på uddannelsen',
      ]),
      says(
        'Efter brobygningen følger mentoren den unge, til der er en praktikplads eller en plads i skolepraktik.',
        ['k4', 'Efter brobygning følger mentoren den unge'],
      ),
    ],
  },
  {
    question: 'må jeg skrive cpr i botten',
    given: [CPR],
    sentences: [
      says('Skriv ikke CPR-nummer her.', ['k5', 'Skriv ikke CPR-nummer, navn, adresse']),
      says('Brug sagens nummer.', ['k5', 'Brug sagens nummer.']),
    ],
  },
  {
    question: 'må jeg skrive cpr i botten eller hvad',
    given: [CPR],
    sentences: [
      says('Du må ikke skrive CPR-nummer, navn, adresse eller telefonnummer.', [
        'k5',
        'Skriv ikke CPR-nummer, navn, adresse eller telefonnummer her',
      ]),
      says(
        'Brug sagens nummer, og skriv kun det, sagen har brug for.',
        ['k5', 'Brug sagens nummer.'],
        ['k5', 'Skriv kun det, sagen har brug for'],
      ),
    ],
  },
  {
    question: 'kan borgeren se mit notat',
    given: [FILES, CPR],
    sentences: [
      says(
        'Borgeren kan som regel få notater, breve, mails og sms at se, når der bliver truffet afgørelse i sagen.',
        ['k6', 'kan som regel få alt at se i en sag, hvor der er eller bliver truffet afgørelse'],
      ),
      says('Hold derfor fakta, borgerens ord og din egen vurdering adskilt.', [
        'k6',
        'Hold fakta, borgerens ord og din vurdering adskilt.',
      ]),
    ],
  },
  {
    question: 'hvad gør jeg mellem to tilbud',
    given: [PASSIVE],
    sentences: [
      says('Du bør have det næste tilbud klar, inden det første slutter.', [
        'k7',
        'Hav det næste tilbud klar, inden det første slutter',
      ]),
      says('Når livet er svært, kan du skrue ned for timerne frem for at stoppe.', [
        'k7',
        'Skru ned for timerne frem for at stoppe, når livet er svært',
      ]),
    ],
  },
  {
    question: 'hvad skal jeg læse inden første møde',
    given: [READ, FORM],
    sentences: [
      says('Dan dig et billede af den unge, før I mødes første gang.', [
        'k8',
        'Dan dig et billede af den unge, før I mødes første gang',
      ]),
      says(
        'Se på svarene i forberedelsesskemaet og tidligere ydelser.',
        ['k8', 'Svarene i forberedelsesskemaet'],
        ['k8', 'Tidligere ydelser, altså forsørgelseshistorikken'],
      ),
    ],
  },
  {
    question: 'hvorfor er passivitet skidt',
    given: [PASSIVE],
    sentences: [
      says('Passivitet øger risikoen for at blive på offentlig forsørgelse.', [
        'k7',
        'Passivitet øger risikoen for at blive på offentlig forsørgelse',
      ]),
    ],
  },
];
