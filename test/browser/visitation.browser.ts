import type { Playground } from './playground.ts';
import { type Scene, Scenes } from './scene.ts';

const scenes = new Scenes('visitation');

type Answers = Record<string, string>;

/** What is answered in each step, by the words on the card. */
const STEPS: Answers[] = [
  {
    'Hvilken samtale er det?': 'Første samtale',
    'Er den unge under 30 år?': 'Ja',
    'Har den unge en erhvervskompetencegivende uddannelse?': 'Nej',
    'Den unge siger': 'Jeg vil gerne videre nu.',
    'Oplyst af': 'Den unge, Sagen',
  },
  {
    'Har den unge afgangseksamen fra grundskolen?': 'Ja',
    'Har den unge gennemført en ungdomsuddannelse?': 'Nej',
    'Opfylder den unge adgangskravene til erhvervsuddannelserne?': 'Nej',
  },
  {
    'Er den unge faldet fra en ungdomsuddannelse, eller venter den unge på en praktikplads?': 'Nej',
    'Har den unge afbrudte uddannelser bag sig?': 'Enkelte, tidligere',
    'Peger den unges historik på betydelige risici?': 'Nej',
  },
  {
    'Er den unges uddannelsesmål realistisk?': 'Delvist',
    'Er den unge afklaret om sit uddannelsesvalg?': 'Nej',
    'Hvilken støtte har den unge i sit netværk?': 'Begrænset eller ingen',
  },
  {
    'Har den unge sociale eller helbredsmæssige udfordringer?': 'Visse',
    'Har den unge faglige barrierer?': 'Visse',
    'Er den unge præget af mistrivsel og lavt selvværd?': 'Nej',
  },
  {
    'Hvornår kan den unge starte på en uddannelse med den rette hjælp?': 'Inden for ca. et år',
    'Hvorfor vurderer du det?': 'Har selv søgt brobygning.',
  },
];

/** What stands in the note of it, as said on the card or in the note's own words. */
const NOTED = [
  'Anledning: første samtale',
  'Under 30 år: ja',
  'Jeg vil gerne videre nu.',
  'Afgangseksamen fra grundskolen: ja',
  'Afbrudte uddannelser: enkelte, tidligere',
  'Realistisk uddannelsesmål: delvist',
  'Støtte fra netværk: begrænset eller ingen',
  'Faglige barrierer: visse',
  'Har selv søgt brobygning.',
  'Sagsbehandlerens vurdering: uddannelsesparat.',
  '– Borgeren · ringer til skolen · 4. december 2026',
  'Vejledt om: Fortalt om brobygning.',
  'Form: personligt møde',
];

async function answers(chat: Playground, step: Answers, button: string): Promise<void> {
  for (const [label, value] of Object.entries(step)) await chat.fills(label, value);
  await chat.presses(button);
}

/** From the greeting through every step, once one step back. */
async function toReview({ chat, sag, shows }: Scene): Promise<void> {
  await chat.says('hej');
  await chat.sees('Hej. Hvad skal du i gang med?');
  await shows('1-menu');
  await chat.presses('Visitation');
  await chat.sees('Hvilken sag?');
  await chat.fills('Hvilken sag?', sag);
  await chat.presses('Begynd');
  for (const [n, step] of STEPS.entries()) {
    await chat.sees(`Trin ${n + 1} af 6`);
    if (n === 1) await goesBack(chat);
    await answers(chat, step, n === 5 ? 'Til gennemsyn' : 'Næste');
  }
  await chat.sees('Gennemsyn');
}

/** From the second step to the first, where the answers stand, and on again. */
async function goesBack(chat: Playground): Promise<void> {
  await chat.presses('Tilbage');
  await chat.sees('Trin 1 af 6');
  expect(await chat.reads('Den unge siger')).toBe('Jeg vil gerne videre nu.');
  await chat.presses('Næste');
  await chat.sees('Trin 2 af 6');
}

/** From the suggestion to the draft of the note. */
async function toNote({ chat, shows }: Scene): Promise<void> {
  await answers(chat, { 'Skal rettes: Din vurdering': 'Uddannelsesparat' }, 'Videre');
  await chat.sees('Hvad har I aftalt?');
  await answers(
    chat,
    { Hvem: 'Borgeren', Hvad: 'ringer til skolen', Hvornår: '2026-12-04' },
    'Tilføj aftale',
  );
  await chat.sees('ringer til skolen');
  await shows('4-agreements');
  await chat.presses('Næste');
  await answers(chat, { 'Hvad har du vejledt om?': 'Fortalt om brobygning.' }, 'Næste');
  await answers(
    chat,
    { 'Hvordan foregik samtalen?': 'Personligt møde', 'Indgår der en afgørelse?': 'Nej' },
    'Lav notat',
  );
  await chat.sees('Notat, 23. november 2026');
}

describe('a visitation', () => {
  scenes.each('goes from a greeting to a note that holds what was answered', async (scene) => {
    const { chat, sag, shows } = scene;
    await toReview(scene);
    await shows('2-review');
    await chat.presses('Se forslag');
    await chat.sees('Forslag: uddannelsesparat');
    await chat.presses('Videre');
    await chat.sees('Vælg din vurdering først');
    await shows('3-told-off');
    await toNote(scene);
    await shows('5-note');
    await chat.presses('Gør notatet færdigt');
    await chat.sees('Notatet er færdigt');
    await shows('6-finished');
    const note = await chat.reads('Notatet');
    for (const text of [`Sag: ${sag}`, ...NOTED]) expect(note).toContain(text);
  });
});
