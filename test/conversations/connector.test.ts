import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { textOf } from './caseworker.ts';
import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());
afterEach(() => {
  running.connector.trouble = () => undefined;
});

describe('a message Teams does not take', () => {
  it.each([429, 500, 503])('is sent again later when the answer is %i, and comes once', async (status) => {
    const worker = running.caseworker();
    let failures = 0;
    running.connector.trouble = () => {
      failures += 1;
      return failures <= 1 ? status : undefined;
    };
    await worker.send(worker.activity({ type: 'message', text: `visitation 2026-5${status}` }));
    await running.connector.until(() => failures === 1, 'the first try failed');
    const own = () => worker.chat;
    // The clock goes on until it is due, whenever the failure is written down.
    await running.connector.until(() => {
      running.now += 500;
      return own().length > 0;
    }, 'it came');
    expect(own()).toHaveLength(1);
    // One try a call: the SDK does not repeat on its own.
    expect(failures).toBe(2);
  });

  it('is given up when the answer is 403, without holding back the next', async () => {
    const worker = running.caseworker();
    let refused = 0;
    running.connector.trouble = () => {
      refused += 1;
      return 403;
    };
    await worker.send(worker.activity({ type: 'message', text: 'hej' }));
    await running.connector.until(() => refused === 1, 'it was tried');
    running.connector.trouble = () => undefined;
    expect(await worker.types('kladder')).toContain('kladder');
    expect(worker.chat).toHaveLength(1);
  });

  it('holds back nobody else when it is never answered', async () => {
    const stuck = running.caseworker();
    let held = false;
    running.connector.trouble = () => {
      if (held) return undefined;
      held = true;
      return 'hang';
    };
    await stuck.send(stuck.activity({ type: 'message', text: 'hej' }));
    await running.connector.until(() => held, 'the first was held');
    expect(await running.caseworker().types('hej')).toContain('Hvad skal du i gang med?');
  });
});

describe('a pressed card', () => {
  it('is answered at once and updated in place in the chat', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-510');
    const message = running.connector.last(worker.conversation);
    const { status, text } = await worker.presses('answer', { under_30: 'ja' });
    expect(status).toBe(200);
    expect(text).toContain('Trin 2 af 6');
    await running.connector.until(() => message.raw.includes('Trin 2 af 6'), 'the message was updated');
    expect(worker.chat).toHaveLength(1);
  });

  it('works as Action.Submit too, for clients without Action.Execute', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-511');
    const invoke = worker.pressOf('answer', { under_30: 'ja' }) as { value: { action: { data: unknown } } };
    const answer = await worker.send(worker.activity({ type: 'message', value: invoke.value.action.data }));
    expect(answer).toEqual({ status: 200, body: undefined });
    const message = running.connector.last(worker.conversation);
    await running.connector.until(() => message.raw.includes('Trin 2 af 6'), 'the message was updated');
  });

  it('of another person shows nothing and changes nothing', async () => {
    const owner = running.caseworker();
    await owner.types('visitation 2026-512');
    await owner.presses('answer', { borgeren_siger_maalgruppe: 'Kun for ejeren' });
    const other = running.caseworker();
    const stolen = {
      ...owner.pressOf('answer', { afgangseksamen: 'nej' }),
      from: { id: 'x', aadObjectId: 'en-anden' },
    };
    const { text } = await other.answerTo(stolen);
    expect(text).not.toContain('2026-512');
    await owner.presses('back');
    expect(owner.text).toContain('Kun for ejeren');
  });

  it('of another person says so in a message of its own to a client without Action.Execute', async () => {
    const owner = running.caseworker();
    await owner.types('visitation 2026-514');
    const shown = running.connector.last(owner.conversation).raw;
    const invoke = owner.pressOf('answer', { under_30: 'ja' }) as { value: { action: { data: unknown } } };
    const other = running.caseworker();
    await other.send(other.activity({ type: 'message', value: invoke.value.action.data }));
    const own = () => other.chat;
    await running.connector.until(() => own().length > 0, 'it came');
    expect(own().map(({ card }) => textOf(card))).toEqual([
      'Kladden hører til en anden sagsbehandler, så du kan ikke åbne den.',
    ]);
    expect(running.connector.last(owner.conversation).raw).toBe(shown);
  });

  it('says in words, with a code that is found in the log, when the turn fails', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-513');
    const database = new DatabaseSync(join(running.folder, 'samtalemakker.db'), { timeout: 5_000 });
    database.exec('UPDATE draft SET state = zeroblob(100) WHERE rowid = (SELECT max(rowid) FROM draft)');
    database.close();
    const { status, text } = await worker.presses('answer', { under_30: 'ja' });
    expect(status).toBe(200);
    expect(text).toMatch(/[0-9a-f]{8}/);
    expect(text).not.toMatch(/JSON|Error|stykker/);
    expect(await worker.types('kladder')).toContain('2026-513');
  });
});

describe('the greeting', () => {
  it('comes once when the bot is installed', async () => {
    const worker = running.caseworker();
    await worker.send(worker.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }));
    await worker.types('', 1, worker.activity({ type: 'installationUpdate', action: 'add' }));
    expect(worker.text).toContain('Hvad skal du i gang med?');
    expect(worker.chat).toHaveLength(1);
  });
});
