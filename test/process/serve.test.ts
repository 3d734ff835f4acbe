import { randomUUID } from 'node:crypto';
import { type Attack, admissions, attacks } from '../auth/attacks.ts';
import { rawPost } from '../auth/rawPost.ts';
import { SECRET, Served } from './served.ts';

const LEAD = randomUUID();
const GUEST = randomUUID();
const served = new Served();
beforeAll(async () => {
  served.connector.roster = (member) => ({ userRole: member.includes(GUEST) ? 'guest' : 'user' });
  await served.start();
});
afterAll(() => served.stop());

describe('the program on the internet', () => {
  it('walks a caseworker through a step, and signs its own calls', async () => {
    const worker = served.caseworker();
    expect(await worker.types('visitation 2026-901')).toContain('Trin 1 af 6');
    const { text } = await worker.presses('answer', { under_30: 'ja' });
    expect(text).toContain('Trin 2 af 6');
    expect(new Set(served.connector.authorizations)).toEqual(new Set(['Bearer outgoing-1']));
    const [asked] = served.login.asked;
    expect(Object.fromEntries(asked ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: served.scene.appId,
      client_secret: SECRET,
      scope: 'https://api.botframework.com/.default',
    });
    expect(served.login.asked).toHaveLength(1);
  });

  it('asks the roster about each person once', async () => {
    const worker = served.caseworker();
    const asked = () => served.connector.calls.filter((method) => method === 'GET').length;
    const before = asked();
    await worker.types('hej');
    await worker.types('hej');
    expect(asked()).toBe(before + 1);
  });

  it('turns a guest away', async () => {
    expect(await served.caseworker(GUEST).types('hej')).toContain('Gæster kan ikke bruge botten');
  });

  it('turns away somebody without an object id', async () => {
    expect(await served.caseworker('nogen').types('hej')).toContain('Du har ikke adgang');
  });

  it('says in words that it cannot ask the roster, and lets nobody in on a guess', async () => {
    const worker = served.caseworker();
    served.connector.trouble = (method) => (method === 'GET' ? 503 : undefined);
    expect(await worker.types('hej')).toMatch(/Noget gik galt.*[0-9a-f]{8}/);
    served.connector.trouble = () => undefined;
    expect(await worker.types('hej')).toContain('Hvad skal du i gang med?');
  });

  it('has nothing of a token, a secret or a person in its log', () => {
    const { output } = served.program ?? { output: '' };
    expect(output).toContain('"code":"listening"');
    expect(output).not.toContain(SECRET);
    expect(output).not.toMatch(/eyJ|outgoing-|Kirsten/);
  });
});

describe('the program on the internet, attacked', () => {
  const named = (list: readonly Attack[]) => list.map((it) => [it.name, it] as const);
  const fresh = () => ({ ...served.scene, now: Math.floor(Date.now() / 1_000) });

  it.each(named(attacks))('answers 401 and nothing more to %s', async (_name, { sent, status = 401 }) => {
    const { authorization, body } = sent(fresh());
    const answer = await rawPost(served.port, authorization, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
  });

  it.each(named(admissions))('lets in %s', async (_name, { sent }) => {
    const { authorization, body } = sent(fresh());
    // Answers to other hosts would leave this machine, so here they are not allowed.
    const ours = JSON.parse(body).serviceUrl.startsWith(served.connector.url);
    expect((await rawPost(served.port, authorization, body)).status).toBe(ours ? 200 : 401);
  });

  it('is alive and ready after all of it, and small', async () => {
    expect((await fetch(`http://127.0.0.1:${served.port}/readyz`)).status).toBe(200);
    expect(served.program?.alive).toBe(true);
    expect(served.program?.troubles).not.toContain('request_failed');
  });
});

describe('the lists of roles', () => {
  const listed = new Served();
  beforeAll(async () => {
    await listed.start({ CASEWORKERS: randomUUID(), LEADS: LEAD });
  });
  afterAll(() => listed.stop());

  it('let in whom they name, and nobody else', async () => {
    expect(await listed.caseworker(LEAD).types('hej')).toContain('Hvad skal du i gang med?');
    expect(await listed.caseworker().types('hej')).toContain('Du har ikke adgang');
  });
});
