import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import type { Bot } from './bots.ts';

type Json = { [name: string]: unknown };

/** What a client sends with a press: the button's own data and the fields of the card. */
export type Press = { verb: string; data: Json & { _: Json } };

/** What is filled in on the visitation's six steps. */
const FIELDS: Record<string, string>[] = [
  {
    fase: 'foerste',
    under_30: 'ja',
    erhvervskompetencegivende_uddannelse: 'nej',
    borgeren_siger_maalgruppe: 'Vil gerne videre nu, men ved ikke helt hvordan.',
    oplyst_af_maalgruppe: 'borgeren',
  },
  { afgangseksamen: 'ja', ungdomsuddannelse_gennemfoert: 'nej', opfylder_adgangskrav: 'nej' },
  { frafald_eller_venter_praktikplads: 'nej', afbrudte: 'tidligere', historik_risiko: 'nej' },
  { realistisk_maal: 'delvist', valg_afklaret: 'nej', netvaerk: 'begraenset' },
  { social_helbred: 'visse', faglige_barrierer: 'visse', mistrivsel: 'nej' },
  { start_horisont: 'ca_et_aar', horisont_begrundelse: 'Fordi han selv har søgt brobygning.' },
];

/** Case of a round; each begins a draft of its own, so that drafts are as long as they are at work. */
export const commandOf = (round: number) => `visitation 2026-${1_000 + round}`;

/**
 * A walk through the visitation as a client would press it, recorded on the real bot: its six steps answered, and six times back to the
 * first. The draft, the message and the revision in it are the recording's; who presses puts its own in their place.
 */
export async function recordPresses(bot: Bot): Promise<Press[]> {
  const connector = await new FakeConnector().start();
  const worker = new Caseworker(connector, bot.port);
  const presses: Press[] = [];
  const press = async (verb: string, fields: Record<string, string> = {}) => {
    const pressed = worker.pressOf(verb, fields);
    presses.push((pressed.value as { action: Press }).action);
    const { status } = await worker.answerTo(pressed);
    if (status !== 200) throw new Error(`a recorded press was answered ${status}`);
    const followed = () => connector.messages[0]?.updates === presses.length;
    await connector.until(followed, 'the card in the chat followed');
  };
  try {
    await worker.types(commandOf(0));
    for (const fields of FIELDS) await press('answer', fields);
    for (const _ of FIELDS) await press('back');
    return presses;
  } finally {
    await connector.stop();
  }
}
