import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { adviceLabels } from '../../cards/adviceLabels.ts';
import { labels } from '../../cards/labels.ts';
import { pasteLabels } from '../../cards/pasteLabels.ts';
import { reminderLabels } from '../../cards/reminderLabels.ts';
import { versionLabels } from '../../cards/versionLabels.ts';
import type { Playground } from './playground.ts';

/** Takes a picture of the newest card, or of a part of it. */
export type Picture = (name: string, part?: Locator) => Promise<void>;

/** The part of the newest card in a box of its own, with such a text. */
const boxWith = (chat: Playground, text: string) =>
  chat.card.locator('.ac-container').filter({ hasText: text }).last();

/** A card is drawn by the answer to a press, and once more by its update: so long after the last change both are through. */
const STILL_MS = 900;

/** Presses, and waits until the card that comes of it stays as it is. */
export async function goesOn(chat: Playground, title: string): Promise<void> {
  await chat.presses(title);
  await rests(chat);
}

/** Waits until the newest card stays as it is. */
export async function rests(chat: Playground): Promise<void> {
  for (let before = ''; ; await sleep(STILL_MS)) {
    const now = await chat.card.innerHTML();
    if (now === before) return;
    before = now;
  }
}

const CASE = '2026-114';
const { agenda: words, next } = labels;

/** Opens a point of an agenda nobody has touched. */
const opens = (chat: Playground, n: number, title: string) =>
  goesOn(chat, words.open(n, title, words.untouched.agenda));

/** Goes on past steps on which there is nothing to say. */
async function pass(chat: Playground, until: string): Promise<void> {
  while (!(await chat.card.getByText(until, { exact: true }).first().isVisible())) {
    const [button] = (
      await Promise.all(
        [next.step, next.review, next.note, labels.onward].map(async (it) =>
          (await chat.button(it).isVisible()) ? [it] : [],
        ),
      )
    ).flat();
    if (button === undefined) throw new Error(`there is no way on to »${until}«`);
    await goesOn(chat, button);
  }
}

/** Picks a day in the Playground's own calendar, which opens on the month of the page's clock. */
async function picks(chat: Playground, label: string, day: Temporal.PlainDate): Promise<void> {
  await chat.card.getByLabel(label).first().click();
  const month = day.toLocaleString('en', { month: 'long' });
  await chat.page.getByRole('dialog').getByLabel(`${day.day}, ${month}, ${day.year}`).click();
}

async function agrees(chat: Playground, who: string, what: string, when: string): Promise<void> {
  await chat.fills('Hvem', who);
  await chat.fills('Hvad', what);
  await picks(chat, 'Hvornår', Temporal.PlainDate.from(when));
  await goesOn(chat, labels.addRow('aftale'));
}

/** A jobsamtale from its case to the finished note, whose text is given back. */
export async function showJobsamtale(chat: Playground, picture: Picture): Promise<string> {
  await chat.says('jobsamtale');
  await chat.sees(labels.reference.ask);
  await picture('sag.png');
  await chat.fills(labels.reference.ask, CASE);
  await goesOn(chat, labels.reference.begin);
  await opens(chat, 2, 'Siden sidst');
  await chat.fills(
    'Notat',
    'Har hjulpet i en svømmehal og vil gerne prøve det igen. Virker umotiveret om morgenen.',
  );
  await goesOn(chat, words.saveNext);
  await chat.fills('Notat', 'Bliver træt ved mange mennesker. Pauser hjælper.');
  await goesOn(chat, words.saveNext);
  await chat.fills('Notat', 'CV’et mangler det sidste job.');
  await picture('dagsorden.png');
  await goesOn(chat, words.saveNext);
  await opens(chat, 7, 'Aftaler');
  await agrees(chat, 'borgeren', 'skriver det sidste job ind i CV’et', '2026-11-30');
  await agrees(chat, 'sagsbehandleren', 'ringer til svømmehallen', '2026-11-27');
  await picture('aftaler.png', boxWith(chat, 'Hvad har I aftalt?'));
  await goesOn(chat, words.saveNext);
  await picks(chat, 'Hvornår er næste samtale?', Temporal.PlainDate.from('2026-12-04'));
  await goesOn(chat, words.save);
  await goesOn(chat, words.end.agenda);
  return showNote(chat, picture);
}

/** The note: read through, with advice, finished, in versions, with what is to be keyed in and be reminded of. */
async function showNote(chat: Playground, picture: Picture): Promise<string> {
  await pass(chat, labels.note.finish);
  await picture('notat-gennemlaes.png');
  await chat.unfolds(labels.unfold(adviceLabels.title(2)));
  await picture(
    'notatraad.png',
    chat.card.locator('.ac-container').filter({ hasText: adviceLabels.fine }).first(),
  );
  await goesOn(chat, labels.note.finish);
  await chat.sees(labels.finished.title);
  await picture('notat.png');
  const text = await chat.card.locator('textarea').first().inputValue();
  await goesOn(chat, 'Borgerens referat');
  await picture('versioner.png');
  await goesOn(chat, 'Journalnotat');
  await goesOn(chat, 'Registrér i fagsystemet');
  await goesOn(chat, versionLabels.tick);
  await picture('registrering.png');
  await goesOn(chat, 'Tilbage til notatet');
  await goesOn(chat, reminderLabels.offers.open(4));
  await picture('paamindelser-tilbud.png');
  await goesOn(chat, reminderLabels.offers.back);
  await goesOn(chat, labels.finished.transfer);
  await goesOn(chat, labels.confirm.transfer.yes);
  return text;
}

const STEPS: Record<string, string>[] = [
  {
    'Hvilken samtale er det?': 'Endelig vurdering',
    'Er den unge under 30 år?': 'Ja',
    'Har den unge en erhvervskompetencegivende uddannelse?': 'Nej',
  },
  {
    'Har den unge afgangseksamen fra grundskolen?': 'Ja',
    'Har den unge gennemført en ungdomsuddannelse?': 'Nej',
    'Opfylder den unge adgangskravene til erhvervsuddannelserne?': 'Nej',
    'Den unge siger': 'Jeg vil gerne være tømrer, men matematik driller.',
    'Oplyst af': 'Den unge',
  },
  {
    'Er den unge faldet fra en ungdomsuddannelse, eller venter den unge på en praktikplads?': 'Nej',
    'Har den unge afbrudte uddannelser bag sig?': 'Enkelte, tidligere',
    'Peger den unges historik på betydelige risici?': 'Nej',
  },
  {
    'Er den unges uddannelsesmål realistisk?': 'Ja',
    'Er den unge afklaret om sit uddannelsesvalg?': 'Ja',
    'Hvilken støtte har den unge i sit netværk?': 'Begrænset eller ingen',
  },
  {
    'Har den unge sociale eller helbredsmæssige udfordringer?': 'Visse',
    'Er den unge præget af mistrivsel og lavt selvværd?': 'Nej',
  },
  {
    'Hvornår kan den unge starte på en uddannelse med den rette hjælp?': 'Inden for ca. et år',
    'Hvorfor vurderer du det?': 'Fordi brobygning kan give matematikken og et fast skema først.',
  },
];
/** The step whose card is shown, counted from 0. */
const SHOWN = 1;

/** A visitation from its first step to its suggestion and the caseworker's own choice. */
export async function showVisitation(chat: Playground, picture: Picture): Promise<void> {
  await chat.says('visitation 2026-098');
  await chat.sees('Målgruppen');
  await rests(chat);
  for (const [at, answers] of STEPS.entries()) {
    for (const [label, value] of Object.entries(answers)) await chat.fills(label, value);
    if (at === SHOWN) await picture('trin.png');
    await goesOn(chat, at === STEPS.length - 1 ? next.review : next.step);
  }
  await picture('gennemsyn.png');
  await goesOn(chat, labels.review.onward.outcome);
  await chat.fills('Din vurdering', 'Uddannelsesparat');
  await picture('forslag.png');
  await goesOn(chat, labels.pause);
  await chat.says('kladder');
  await chat.sees(labels.drafts.title);
  await rests(chat);
  await picture('kladder.png');
}

/** The last note put in, and the talk it opens. */
export async function showLastNote(chat: Playground, picture: Picture, note: string): Promise<void> {
  await chat.says(`jobsamtale ${CASE}`);
  await chat.sees(pasteLabels.title);
  await rests(chat);
  await goesOn(chat, pasteLabels.title);
  await chat.fills(pasteLabels.field, note);
  await picture('sidste-notat.png');
  await goesOn(chat, pasteLabels.read);
  await picture('sidst-aftalt.png');
}
