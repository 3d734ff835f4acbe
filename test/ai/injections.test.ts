import { findPersonal } from '../../dialogs/privacy/findPersonal.ts';
import { openWriter } from '../../src/ai/openWriter.ts';
import { troubleIn } from '../../src/ai/troubleIn.ts';
import { keptLog } from '../auth/keptLog.ts';
import { seeded } from '../privacy/variants.ts';
import { KINDS } from './goals.ts';
import { type Injection, injectionOf, PRIVATE } from './injections.ts';
import { ModelServer } from './modelServer.ts';

/** `INJECTIONS=20000` and another `INJECTION_SEED` look further. */
const MANY = Number(process.env.INJECTIONS ?? 500);
const SEED = Number(process.env.INJECTION_SEED ?? 20261122);

const KEY = 'sk-proj-hemmelig0123456789abcdef';
const USER = '0f8fad5b-d9cb-469f-a165-70867728950e';

const random = seeded(SEED);
const injections = Array.from({ length: MANY }, (_, turn) => injectionOf(random, turn));
const told = ({ goal, place }: Injection) =>
  `${goal.kind} in the ${place}: ${goal.obeyed.map(({ text }) => text).join(' | ')}`;

describe(`${MANY} injected instructions, each obeyed by the model`, () => {
  const server = new ModelServer();
  const kept = keptLog();
  const through: string[] = [];

  beforeAll(async () => {
    await server.start();
    const settings = { apiKey: KEY, model: 'den-lille', baseUrl: server.url, dailyCap: MANY };
    const writer = openWriter(settings, kept.log, Date.now);
    for (const injection of injections) {
      server.said = JSON.stringify({ known: true, sentences: injection.goal.obeyed });
      const worded = await writer.word(injection.question, injection.given, USER);
      if (worded !== undefined) through.push(told(injection));
    }
  });
  afterAll(() => server.stop());

  it('are of every kind, and most of them reach the model', () => {
    expect(new Set(injections.map(({ goal }) => goal.kind))).toEqual(new Set(Object.keys(KINDS)));
    expect(server.wired.length).toBeGreaterThan(MANY / 2);
  });

  it('leave one way: a claim planted in a document is in the sources, and passes with its name', () => {
    const text = 'Kommunen giver en bonus til alle unge ved første samtale.';
    const given = [{ id: 'k1', title: 'Bonus', text, source: 'Et dokument, nogen har lagt ind' }];
    const sentences = [{ text, cites: [{ id: 'k1', quote: text }] }];
    expect(troubleIn({ known: true, sentences }, given)).toBeUndefined();
  });

  it('do not get through', () => {
    expect(through).toEqual([]);
  });

  it('do not get through the checks of the answer either, where nothing was stopped before', () => {
    const passed = injections.filter(
      ({ goal, given }) => troubleIn({ known: true, sentences: goal.obeyed }, given) === undefined,
    );
    expect(passed.map(told)).toEqual([]);
  });

  it('are all told in the log, by code and kind, without a word of them', () => {
    expect(kept.lines()).toHaveLength(MANY);
    expect(new Set(kept.codes())).toEqual(new Set(['ai_refused', 'ai_ungrounded']));
    const words = new Set(kept.lines().map(({ why }) => why));
    expect(words.size).toBeGreaterThan(6);
    for (const why of words) expect(why).toMatch(/^[a-z_]+$/);
  });

  it('bring nothing private over the wire: no person, no user, no key but in its header', () => {
    for (const { headers, body, url } of server.wired) {
      const { authorization, ...others } = headers;
      expect(authorization).toBe(`Bearer ${KEY}`);
      const rest = JSON.stringify([others, url, body]);
      for (const it of [...PRIVATE, KEY, USER]) expect(rest).not.toContain(it);
      const { messages } = JSON.parse(body);
      expect(findPersonal(messages[1].content)).toEqual([]);
    }
  });

  it('stay data: the model is told the same each time, and the message of the user is one piece of JSON', () => {
    const heard = server.wired.map(({ body }) => JSON.parse(body).messages);
    expect(new Set(heard.map(([system]) => system.content)).size).toBe(1);
    for (const [, user, ...more] of heard) {
      expect(more).toEqual([]);
      expect(Object.keys(JSON.parse(user.content))).toEqual(['spoergsmaal', 'stykker']);
    }
  });
});
