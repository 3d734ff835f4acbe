import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { actionsOf, type Caseworker, textOf } from './caseworker.ts';
import { Running } from './running.ts';

const at = (local: string) => Date.parse(local);
/** Monday 23 November 2026 at ten in the morning. */
const MONDAY = at('2026-11-23T09:00:00Z');

describe('a list of reminders in the personal chat', () => {
  const running = new Running();
  beforeAll(() => running.start());
  afterAll(() => running.stop());
  beforeEach(() => {
    running.now = MONDAY;
  });
  const chat = (worker: Caseworker) => worker.chat;
  const until = (worker: Caseworker, what: () => boolean) =>
    running.connector.until(what, `${worker.name} sees it`);

  it('is still there when one opened from it rings, and when it is done with on its own card', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-301 om formøde i dag kl 14');
    await worker.types('påmind 2026-302 om opfølgning i morgen');
    await worker.types('påmindelser');
    await worker.presses('Åbn: Formøde · 2026-301, mandag den 23. november 2026 kl. 14.00');
    const list = chat(worker)[2];
    await running.settled();
    running.now = at('2026-11-23T13:00:00Z');
    await running.upkeep();
    await until(worker, () => chat(worker).length === 4);
    await running.settled();
    expect(textOf(list?.card ?? {})).toContain('Formøde · 2026-301');
    const opened = worker.card;
    expect((await worker.presses('Gjort', {}, chat(worker)[3]?.card)).text).toBe('Gjort: Formøde.');
    const { text } = await worker.presses('Slet påmindelsen', {}, opened);
    expect(text).toContain('Mine påmindelser');
    expect(text).toContain('2026-302');
    expect(text).not.toContain('2026-301');
  });

  it('shows the rest of them, and that there is one, where one cannot be opened', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-501 om formøde i morgen');
    await worker.types('påmind 2026-502 om opfølgning i morgen');
    const database = new DatabaseSync(join(running.folder, 'samtalemakker.db'));
    const [first] = database.prepare('SELECT id FROM reminder WHERE person = ?').all(worker.person);
    database.prepare('UPDATE reminder SET version = version + 1 WHERE id = ?').run(first?.id ?? '');
    database.close();
    const text = await worker.types('påmindelser');
    expect(text).toContain('Én påmindelse kan ikke åbnes og står ikke her.');
    expect(['2026-501', '2026-502'].filter((it) => text.includes(it))).toHaveLength(1);
    running.now = at('2026-11-24T07:05:00Z');
    await running.upkeep();
    await until(worker, () => textOf(chat(worker).at(-1)?.card ?? {}).includes('God morgen'));
    expect(textOf(chat(worker).at(-1)?.card ?? {})).toContain('Én påmindelse kan ikke åbnes');
  });

  it('shows all of them, page after page', async () => {
    const worker = running.caseworker();
    for (let n = 0; n < 31; n += 1) await worker.types(`påmind 2026-4${n + 10} om møde om ${n + 2} uger`);
    expect(await worker.types('påmindelser')).not.toContain('2026-440');
    const { text } = await worker.presses('Vis flere (1)');
    expect(text).toContain('31–31 af 31');
    expect(text).toContain('2026-440');
    const last = /Gjort: Møde · 2026-440[^\n]*/.exec(JSON.stringify(worker.card))?.[0].split('"')[0] ?? '';
    expect((await worker.presses(last)).text).toContain('2026-410');
  });

  it('has what was dropped by mistake and taken after all', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-330');
    await worker.presses('Afslut samtalen');
    while (!actionsOf(worker.card).some((it) => it.verb === 'finish')) await worker.presses('answer');
    await worker.presses('finish');
    await worker.presses('offers');
    const open = () => actionsOf(worker.card).filter((it) => it.verb === 'dropReminder').length;
    const before = open();
    await worker.presses('dropReminder');
    expect(worker.text).toContain('Droppet');
    expect(open()).toBe(before - 1);
    const again = worker.pressOf('undropReminder');
    await worker.answerTo(again);
    expect(worker.text).not.toContain('Droppet');
    expect(open()).toBe(before);
    await worker.presses('setReminder');
    const taken = worker.text;
    expect(taken).toContain('✓ Jeg minder dig om det');
    expect((await worker.answerTo(again)).text).toBe(taken);
    expect(await worker.types('påmindelser')).toContain('2026-330');
  });
});
