import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { editionsOf } from '../../src/content/editions.ts';
import { openContent } from '../../src/content/openContent.ts';
import { openLog } from '../../src/log.ts';
import { Library } from '../../src/lookup/library.ts';
import { localMasterKeys } from '../../src/privacy/masterKeys.ts';
import { openSqliteEngine } from '../../src/store/sqliteEngine.ts';
import { storeOn } from '../../src/store/sqlStore.ts';
import { everyone } from '../../src/teams/admission.ts';
import { type Answer, openBot } from '../../src/teams/bot.ts';
import type { Connector } from '../../src/teams/connector.ts';
import { Sender } from '../../src/teams/sender.ts';
import { catalogue } from '../dialogs/given.ts';
import { faultsIn } from '../process/faults.ts';
import { readWhole, type Whole } from '../process/whole.ts';
import { hasCpr } from './pieces.ts';

export type Card = { [name: string]: unknown };

/** The bot over a real store in a folder of its own, with Teams played in this process. */
export type Office = {
  receive(activity: unknown): Promise<Answer>;
  /** The newest card somebody was sent. */
  cardOf(conversation: string): Card | undefined;
  /** Stops, and tells what is wrong: in the store, in the log, in what was sent; and how much there is of each. */
  close(): Promise<{ faults: string[]; drafts: number; messages: number }>;
};

/** Memory where there is a folder of it: what is looked for here is not the disk's. */
const GROUND = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const START = Date.parse('2026-11-23T09:00:00Z');

/** Teams' side: keeps the newest card of each conversation, and takes everything. */
function channel(leaks: string[]) {
  const cards = new Map<string, Card>();
  let count = 0;
  const take: Connector['post'] = async ({ conversation }, card) => {
    count += 1;
    cards.set(conversation, { ...card });
    if (hasCpr(JSON.stringify(card))) leaks.push(`a card was sent with a CPR number to ${conversation}`);
    return { kind: 'sent', activity: `besked-${count}` };
  };
  const connector: Connector = {
    post: take,
    say: async () => ({ kind: 'sent', activity: 'sagt' }),
    update: (to, _activity, card, summary) => take(to, card, summary),
    attach: (to, _activity, attachment, summary) =>
      take(to, { type: 'AdaptiveCard', body: [], ...attachment }, summary),
    upload: async () => ({ kind: 'there' }),
    isMember: async () => true,
    teamOf: async () => ({ channels: [] }),
  };
  return { cards, connector, count: () => count };
}

function leaksIn(folder: string, { desks, drafts, messages }: Whole, lines: readonly string[]): string[] {
  const kept = [...desks, ...drafts, ...messages].map((it) => JSON.stringify(it));
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return [
    ...kept.filter(hasCpr).map((it) => `a CPR number is kept: ${it}`),
    ...files.filter(hasCpr).map(() => 'a CPR number lies in a file'),
    ...lines.filter(hasCpr).map(() => 'a CPR number stands in the log'),
    ...lines.filter((line) => JSON.parse(line).level >= 50).map((line) => `logged: ${line}`),
  ];
}

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(GROUND, 'fuzz-'));
  const lines: string[] = [];
  const leaks: string[] = [];
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const engine = openSqliteEngine(folder);
  let time = START;
  const now = () => time;
  const store = await storeOn(engine, localMasterKeys(folder), { now });
  const around = { store, catalogue, editions: editionsOf(catalogue), now };
  const { guidance, passages, sources } = openContent(usualSettings);
  const library = new Library({ ...guidance, passages, sources });
  const { cards, connector, count } = channel(leaks);
  const sender = new Sender(around, connector, log);
  const bot = openBot(around, { library }, connector, everyone, () => sender.wake(), log);
  sender.start();
  return {
    async receive(activity) {
      time += 1_000;
      const answer = await bot.receive(activity);
      if (hasCpr(JSON.stringify(answer))) leaks.push('a press was answered with a CPR number');
      return answer;
    },
    cardOf: (conversation) => cards.get(conversation),
    async close() {
      while ((await store.claim(1)).length > 0) await sleep(5);
      await sender.stop();
      const whole = await engine.look(() => readWhole(localMasterKeys(folder)));
      const faults = [...faultsIn(whole).map(({ kind, what }) => `${kind}: ${what}`), ...leaks];
      await store.close();
      faults.push(...leaksIn(folder, whole, lines));
      rmSync(folder, { recursive: true, force: true });
      return { faults, drafts: whole.drafts.length, messages: count() };
    },
  };
}
