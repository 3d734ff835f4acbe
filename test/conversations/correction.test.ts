import { actionsOf, type Caseworker, partsOf } from './caseworker.ts';
import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

async function finished(reference: string): Promise<Caseworker> {
  const worker = running.caseworker();
  await worker.types(`jobsamtale ${reference}`);
  await worker.presses('end');
  await worker.presses('answer', { moedeform: 'telefon', afgoerelse: 'nej' });
  await worker.presses('Lav notat');
  await worker.presses('finish');
  return worker;
}

const noteOn = (worker: Caseworker) =>
  String([...partsOf(worker.card)].find((part) => part.id === 'notat')?.value);
const titles = (worker: Caseworker) => actionsOf(worker.card).map(({ title }) => title);

async function corrected(worker: Caseworker, reason: string, text: string): Promise<void> {
  await worker.presses('Ret notatet');
  await worker.presses('reopen', { rettelse: reason });
  await worker.presses('vejledning');
  await worker.presses('saveEdit', { afsnit: text });
  await worker.presses('finish');
}

describe('A finished note that is corrected', () => {
  it('asks why, makes a second version, and shows the first one again', async () => {
    const worker = await finished('2026-601');
    const first = noteOn(worker);
    expect(worker.text).not.toContain('version af notatet');
    await worker.presses('Ret notatet');
    expect(worker.text).toContain('Notatet blev færdigt 23. november 2026 kl. 10.00.');
    await worker.presses('reopen');
    expect(worker.text).toContain('Skriv én sætning om hvorfor.');
    const note = await worker.presses('reopen', { rettelse: 'Jeg havde glemt vejledningen.' });
    expect(note.text).toContain('Gør notatet færdigt');
    await worker.presses('vejledning');
    await worker.presses('saveEdit', { afsnit: 'Vejledt om sygemelding.' });
    running.now += 24 * 60 * 60_000;
    await worker.presses('finish');
    expect(worker.text).toContain(
      '2. version af notatet · rettet 24. november 2026: Jeg havde glemt vejledningen.',
    );
    expect(noteOn(worker)).toContain('Vejledt om sygemelding.');
    await worker.presses('Vis 1. version');
    expect(worker.text).toContain('1. version af notatet · 23. november 2026');
    expect(worker.text).toContain('Det er en tidligere version.');
    expect(noteOn(worker)).toBe(first);
    expect(titles(worker)).not.toContain('Overført til fagsystemet');
    await running.restart();
    worker.port = running.port;
    await worker.presses('Vis den nyeste version');
    expect(noteOn(worker)).toContain('Vejledt om sygemelding.');
    expect(titles(worker)).toContain('Overført til fagsystemet');
  });

  it('stays as it was where nothing was changed after all, and where it is regretted', async () => {
    const worker = await finished('2026-602');
    const first = noteOn(worker);
    await worker.presses('Ret notatet');
    await worker.presses('Fortryd');
    expect(noteOn(worker)).toBe(first);
    await worker.presses('Ret notatet');
    await worker.presses('reopen', { rettelse: 'Noget var forkert.' });
    await worker.presses('finish');
    expect(noteOn(worker)).toBe(first);
    expect(worker.text).not.toContain('version af notatet');
  });

  it('keeps a reason without a CPR number only', async () => {
    const worker = await finished('2026-603');
    await worker.presses('Ret notatet');
    const { text } = await worker.presses('reopen', { rettelse: 'Nummeret 010190-1234 var forkert.' });
    expect(text).toContain('Nummeret [fjernet] var forkert.');
    expect(text).not.toContain('Gør notatet færdigt');
    expect(await running.keptOf(worker)).not.toContain('010190');
  });

  it('is corrected four times, and then says that there is no room', async () => {
    const worker = await finished('2026-604');
    for (const n of [2, 3, 4, 5]) await corrected(worker, `Rettelse ${n}.`, `Tekst ${n}.`);
    expect(worker.text).toContain('5. version af notatet · rettet');
    expect(worker.text).toContain('Der er ikke plads til flere versioner.');
    expect(titles(worker)).not.toContain('Ret notatet');
    await worker.presses('Vis 3. version');
    expect(noteOn(worker)).toContain('Tekst 3.');
  });

  it('is gone with all its versions when it is transferred', async () => {
    const worker = await finished('2026-605');
    await corrected(worker, 'Ordet manglede.', 'Om sygdom.');
    await worker.presses('transfer');
    await worker.presses('confirm');
    expect(await running.keptOf(worker)).not.toMatch(/Om sygdom|Ordet manglede/);
  });
});
