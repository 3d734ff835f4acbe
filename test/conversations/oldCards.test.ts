import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

describe('a press on a card that has been retired', () => {
  it('keeps what was written on it, and leaves the card in use where it is', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-701');
    const old = worker.card;
    await worker.types('visitation 2026-701');
    const current = running.connector.last(worker.conversation);
    await worker.presses('answer');
    await worker.presses('back');
    const { text } = await worker.presses(
      'answer',
      { borgeren_siger_maalgruppe: 'Skrevet på det gamle' },
      old,
    );
    expect(text).toContain('fortsætter på et nyere kort');
    await running.connector.until(
      () => current.raw.includes('Skrevet på det gamle'),
      'the card in use was drawn anew',
    );
    expect(current.raw).toContain('ældre kort');
    expect(running.connector.last(worker.conversation)).toBe(current);
  });

  it('that only repeats changes nothing', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-702');
    const press = worker.pressOf('answer', { under_30: 'ja' });
    await worker.answerTo(press);
    await worker.types('visitation 2026-702');
    const current = running.connector.last(worker.conversation);
    expect((await worker.answerTo({ ...press, id: 'sendt-igen' })).text).toContain('Trin 2 af 6');
    await worker.types('om');
    expect(current.updates).toBe(0);
    expect(current.raw).toContain('Trin 2 af 6');
  });
});

describe('a confirm on a card that has been retired', () => {
  it('ends nothing, though no answer has changed since', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-709');
    await worker.presses('discard');
    const confirm = worker.pressOf('confirm');
    await worker.types('kladder');
    await worker.presses('Åbn 2026-709, Jobsamtale');
    expect((await worker.answerTo(confirm)).text).toContain('fortsætter på et nyere kort');
    await worker.types('kladder');
    expect(worker.text).toContain('2026-709');
    expect((await worker.presses('Åbn 2026-709, Jobsamtale')).text).toContain('2026-709');
  });
});

describe('an old press on a page', () => {
  it('shows the conversation its card has become, whether it comes with the same id or a new one', async () => {
    const worker = running.caseworker();
    await worker.types('hej');
    const press = worker.pressOf('Visitation');
    await worker.answerTo(press);
    await worker.presses('begin', { sag: '2026-703' });
    await worker.presses('answer', { under_30: 'ja' });
    for (const id of [press.id, 'et-nyt-id']) {
      const { text } = await worker.answerTo({ ...press, id });
      expect(text).toContain('Trin 2 af 6');
    }
    const list = await worker.types('kladder');
    expect(list.match(/2026-703/g)).not.toBeNull();
    expect(list).not.toContain('K-1');
  });

  it('that began a talk on a case with an open one shows that one when it comes again', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-704');
    await worker.presses('answer', { under_30: 'ja' });
    await worker.types('visitation');
    const begin = worker.pressOf('begin', { sag: '2026-704' });
    expect((await worker.answerTo(begin)).text).toContain('Trin 2 af 6');
    expect((await worker.answerTo({ ...begin, id: 'igen' })).text).toContain('Trin 2 af 6');
  });
});

describe('a card whose draft is over', () => {
  it('shows once what was written on it too late, and keeps it nowhere', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-705');
    const old = worker.card;
    await worker.presses('pause');
    await worker.presses('discard');
    await worker.presses('confirm');
    const { text } = await worker.presses(
      'answer',
      { borgeren_siger_maalgruppe: 'Skrevet for sent', under_30: 'ja' },
      old,
    );
    expect(text).toContain('slettet');
    expect(text).toContain('Skrevet for sent');
    await running.restart();
    worker.port = running.port;
    expect(running.connector.messages.map((it) => it.raw).join()).not.toContain('Skrevet for sent');
  });

  it('is drawn anew for a client that sends Action.Submit', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-706');
    const old = running.connector.last(worker.conversation);
    const invoke = worker.pressOf('answer', { under_30: 'ja' }) as { value: { action: { data: unknown } } };
    await worker.presses('pause');
    await worker.presses('discard');
    await worker.presses('confirm');
    await running.connector.until(() => old.raw.includes('slettet'), 'the card told it is over');
    const { updates } = old;
    await worker.send(worker.activity({ type: 'message', value: invoke.value.action.data }));
    await running.connector.until(() => old.updates > updates, 'it told so again');
    expect(old.raw).toContain('slettet');
  });
});

describe('what stands in the fields', () => {
  it('is there still when "Slet kladden" is pressed and taken back', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-707');
    await worker.presses('discard', { noter_undervejs: 'Ikke gemt endnu' });
    await worker.presses('cancel');
    expect(worker.text).toContain('Ikke gemt endnu');
  });
});

describe('a typed message whose turn fails', () => {
  it('is answered in words', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-708');
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${running.folder}/samtalemakker.db`, { timeout: 5_000 });
    database.prepare('UPDATE person SET state = zeroblob(100) WHERE person = ?').run(worker.person);
    database.close();
    expect(await worker.types('kladder')).toMatch(/it-afdeling .*[0-9a-f]{8}/);
  });
});

describe('typing something while a card is half filled in', () => {
  it.each([
    'hvad er brobygning for noget?',
    'stop',
    'visitation 2026-709',
  ])('leaves the card as it is: %s', async (text) => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-709');
    const filledIn = running.connector.last(worker.conversation);
    const press = worker.pressOf('answer', { borgeren_siger_maalgruppe: 'Skrevet, men ikke sendt' });
    await worker.types(text);
    expect(filledIn.updates).toBe(0);
    await worker.answerTo(press);
    await worker.presses('back');
    expect(worker.text).toContain('Skrevet, men ikke sendt');
  });

  it('says that what was not sent has not come along, when the word is "stop"', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-710');
    expect(await worker.types('stop')).toContain('uden at trykke på en knap');
    expect((await worker.presses('resume')).text).not.toContain('uden at trykke på en knap');
  });
});

describe('a case number typed while a conversation waits for one', () => {
  it('is taken as its case', async () => {
    const worker = running.caseworker();
    await worker.types('visitation');
    expect(await worker.types('2026-711')).toContain('Trin 1 af 6');
    expect(worker.text).toContain('2026-711');
  });

  it('is only asked about when it is no case number', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-712');
    expect(await worker.types('visitation Jens Hansen')).toContain('Mente du');
  });
});

describe('a press that names a message of somebody else', () => {
  it("does what it says in a message of its own, and leaves the other's alone", async () => {
    const [one, other] = [running.caseworker(), running.caseworker()];
    await one.types('menu');
    const theirs = one.pressOf('Visitation') as { value: { action: { data: { _: { message: string } } } } };
    const { message } = theirs.value.action.data._;
    await other.types('menu');
    const forged = other.pressOf('Visitation') as typeof theirs;
    forged.value.action.data._.message = message;
    await other.answerTo(forged);
    await running.connector.until(
      () => running.connector.last(other.conversation).raw.includes('Hvilken sag?'),
      'the card came in a message of its own',
    );
    await one.types('kladder');
    expect(one.text).toContain('Du har ingen åbne kladder');
    expect(one.chat).toHaveLength(2);
  });
});
