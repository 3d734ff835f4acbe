import { actionsOf, type Caseworker, textOf } from './caseworker.ts';
import type { Card } from './fakeConnector.ts';
import { Running } from './running.ts';

const at = (local: string) => Date.parse(local);
/** Monday 23 November 2026 at ten in the morning. */
const MONDAY = at('2026-11-23T09:00:00Z');

/** The first "Gjort" of a list. */
const doneIn = (card: Card = {}) =>
  actionsOf(card).find(({ tooltip }) => tooltip?.startsWith('Gjort'))?.tooltip ?? 'Gjort';

describe('reminders in the personal chat', () => {
  const running = new Running();
  beforeAll(() => running.start());
  afterAll(() => running.stop());
  beforeEach(() => {
    running.now = MONDAY;
  });
  const chat = (worker: Caseworker) => worker.chat;
  const came = (worker: Caseworker, many: number) =>
    running.connector.until(() => chat(worker).length >= many, `${many} messages came`);
  const later = async (local: string) => {
    await running.settled();
    running.now = at(local);
    await running.upkeep();
  };

  it('are set by typing, come at their time with a notification that tells nothing, and are done with a press', async () => {
    const worker = running.caseworker();
    const told = await worker.types('påmind 2026-114 om formøde på fredag kl 9');
    expect(told).toContain('Fredag den 27. november 2026 kl. 09.00');
    await later('2026-11-27T07:59:00Z');
    expect(chat(worker)).toHaveLength(1);
    await later('2026-11-27T08:00:00Z');
    await came(worker, 2);
    const [first, rung] = chat(worker);
    await running.connector.until(
      () => first?.raw.includes('nyere kort') ?? false,
      'the first card was overwritten',
    );
    expect(JSON.parse(rung?.raw ?? '{}').summary).toBe('Du har en påmindelse');
    const { text } = await worker.presses('Gjort', {}, rung?.card);
    expect(text).toBe('Gjort: Formøde.');
    expect((await worker.presses('Gjort', {}, rung?.card)).text).toBe(text);
    expect(await worker.types('mine påmindelser')).toContain('påmind 2026-114');
    await running.upkeep();
    expect(await running.keptOf(worker)).not.toContain('2026-114');
  });

  it('survive a restart, and come when the program is up again', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-115 om møde på onsdag kl 14');
    await running.restart();
    worker.port = running.port;
    await running.settled();
    running.now = at('2026-11-25T16:00:00Z');
    await running.restart();
    worker.port = running.port;
    await running.upkeep();
    await came(worker, 2);
    expect(textOf(chat(worker)[1]?.card ?? {})).toContain('2026-115');
  });

  it('for later today are told back as set, and not as if they had come', async () => {
    const worker = running.caseworker();
    const told = await worker.types('påmind 2026-122 om møde i dag kl 14');
    expect(told).toContain('Jeg minder dig om');
    expect(told).not.toContain('Gjort');
  });

  it('that come late say so, and those that come in time do not', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-118 om møde på onsdag kl 14');
    await worker.types('påmind 2026-119 om møde på onsdag kl 16.30');
    await later('2026-11-25T15:31:00Z');
    await came(worker, 4);
    const rung = (reference: string) =>
      chat(worker)
        .slice(2)
        .map(({ card }) => textOf(card))
        .find((it) => it.includes(reference));
    expect(rung('2026-118')).toContain('kommer senere, end den skulle');
    expect(rung('2026-119')).not.toContain('kommer senere');
  });

  it('wait while their caseworker has blocked the bot, and come when they write again', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-120 om møde i dag kl 11');
    await worker.types('påmind 2026-121 om møde på onsdag kl 11');
    await running.settled();
    let tries = 0;
    running.connector.trouble = (method, conversation) => {
      if (method !== 'POST' || conversation !== worker.conversation) return undefined;
      tries += 1;
      return { status: 403, code: 'MessageWritesBlocked' };
    };
    await later('2026-11-23T10:00:00Z');
    await running.connector.until(() => tries === 1, 'the first was refused');
    await later('2026-11-25T10:00:00Z');
    await running.settled();
    expect(tries).toBe(1);
    running.connector.trouble = () => undefined;
    await worker.types('hej');
    await running.upkeep();
    const all = () => chat(worker).map(({ card }) => textOf(card));
    await running.connector.until(
      () => all().some((it) => it.includes('Måske ikke leveret') && it.includes('2026-120')),
      'the overview told of the one that was refused',
    );
    expect(all().some((it) => it.includes('2026-121'))).toBe(true);
  });

  it('that are not clear are asked about, and given a day by a press or by the fields', async () => {
    const worker = running.caseworker();
    expect(await worker.types('påmind 2026-116 om møde næste fredag')).toContain('Hvornår');
    const { text } = await worker.presses('valg1');
    expect(text).toContain('Fredag den 4. december 2026');
    expect(await worker.types('påmind 2026-117 om opfølgning')).toContain('Hvornår');
    const { text: past } = await worker.presses('Sæt dato', { dato: '2026-11-20' });
    expect(past).toContain('passeret');
    expect((await worker.presses('Sæt dato', { dato: '2026-12-01' })).text).toContain(
      'Tirsdag den 1. december 2026',
    );
  });

  it('are put off, listed, opened from the list and gone back from', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-118 om møde i morgen');
    expect(await worker.types('påmindelser')).toContain('2026-118');
    const { text } = await worker.presses('Åbn: Møde · 2026-118, tirsdag den 24. november 2026');
    expect(text).toContain('Tirsdag den 24. november 2026');
    expect((await worker.presses('reminders')).text).toContain('Mine påmindelser');
    const { text: after } = await worker.presses(doneIn(worker.card));
    expect(after).not.toContain('2026-118');
    expect(after).toContain('påmind 2026-114');
  });

  it('open the conversation they are about, beside their own card', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-119 om opfølgning i dag kl 11');
    await later('2026-11-23T10:00:00Z');
    await came(worker, 2);
    const rung = chat(worker)[1];
    const { text } = await worker.presses('Begynd opfølgning', {}, rung?.card);
    expect(text).toContain('I dag');
    await came(worker, 3);
    expect(textOf(chat(worker)[2]?.card ?? {})).toContain('2026-119');
    expect(textOf(rung?.card ?? {})).toContain('I dag');
  });

  it('that are many come as one overview in the morning, with what is over time', async () => {
    const worker = running.caseworker();
    for (const n of [1, 2, 3, 4, 5]) await worker.types(`påmind 2026-20${n} om møde i morgen`);
    await later('2026-11-24T06:59:00Z');
    expect(chat(worker)).toHaveLength(5);
    await later('2026-11-24T07:00:00Z');
    await came(worker, 6);
    expect(textOf(chat(worker)[5]?.card ?? {})).toContain('I dag 5');
    await worker.answerTo(worker.pressOf(doneIn(chat(worker)[5]?.card), {}, chat(worker)[5]?.card));
    await later('2026-11-25T07:00:00Z');
    await came(worker, 7);
    const text = textOf(chat(worker)[6]?.card ?? {});
    expect(text).toContain('Over tid 4');
    await later('2026-11-25T07:30:00Z');
    expect(chat(worker)).toHaveLength(7);
  });

  it('wait while somebody sits with a citizen', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-121 om møde i morgen');
    await running.settled();
    running.now = at('2026-11-24T06:50:00Z');
    await worker.types('jobsamtale 2026-122');
    const before = chat(worker).length;
    await later('2026-11-24T07:00:00Z');
    expect(chat(worker)).toHaveLength(before);
    await later('2026-11-24T07:20:00Z');
    await came(worker, before + 1);
  });

  it('are never taken from a text with a CPR number', async () => {
    const worker = running.caseworker();
    expect(await worker.types('påmind 010190-1234 om møde i morgen')).toContain('CPR');
    expect(await running.keptOf(worker)).not.toContain('010190');
  });

  it('of somebody else cannot be pressed', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-123 om møde i morgen');
    const other = running.caseworker();
    await other.types('hej');
    const { text } = await other.presses('Slet påmindelsen', {}, chat(worker)[0]?.card);
    expect(text).not.toContain('2026-123');
    expect(await worker.types('påmindelser')).toContain('2026-123');
  });

  it('are offered when a note is finished: taken, changed, dropped, and taken once', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-130');
    await worker.presses('Aftaler: 0');
    await worker.presses('addRow', {
      'aftaler.who': 'borgeren',
      'aftaler.what': 'sender cv',
      'aftaler.when': '2026-12-03',
    });
    await worker.presses('Afslut samtalen');
    while (!actionsOf(worker.card).some((it) => it.verb === 'finish')) await worker.presses('answer');
    await worker.presses('finish');
    const { text } = await worker.presses('offers');
    expect(text).toContain('sender cv');
    const agreement = actionsOf(worker.card).find((it) => String(it.data._.to).startsWith('aftale_'));
    const press = worker.pressOf(String(agreement?.data._.to));
    expect((await worker.answerTo(press)).text).toContain('torsdag den 3. december 2026');
    await worker.answerTo(press);
    await worker.presses('dropReminder');
    expect(await worker.types('påmindelser')).toContain('sender cv');
    expect(
      actionsOf(worker.card).filter((it) => it.verb === 'done' || it.data._.verb === 'done'),
    ).toHaveLength(1);
  });
});
