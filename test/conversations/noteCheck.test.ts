import { REFERENCE } from '../dialogs/given.ts';
import type { Caseworker } from './caseworker.ts';
import { Running } from './running.ts';

const running = new Running();
beforeAll(async () => {
  await running.start();
});
afterAll(() => running.stop());

/** A caseworker at the note of a job talk, with one text under "Siden sidst". */
async function atNote(text: string): Promise<Caseworker> {
  const worker = running.caseworker();
  await worker.types(`jobsamtale ${REFERENCE}`);
  await worker.presses('item:siden_sidst');
  await worker.presses('answer', { siden_sidst_note: text });
  await worker.presses('end');
  while (!worker.text.includes('Gør notatet færdigt')) await worker.presses('answer');
  return worker;
}

describe('What a caseworker sees of the note check', () => {
  it('is one calm line that unfolds, with a reason, a source and two presses', async () => {
    const worker = await atNote('Borgeren virker træt.');
    expect(worker.text).toContain('▸ 3 ting at kigge på');
    expect(worker.text).toContain('Under »Oplyst af borgeren« står der »virker«.');
    expect(worker.text).toContain('Kilde: Samtalemakker 2026, »Notatets overskrifter«');
    expect(worker.text).toContain('Det er fint sådan');
  });

  it('holds nothing back', async () => {
    const worker = await atNote('Borgeren virker træt.');
    await worker.presses('finish');
    expect(worker.text).toContain('Notatet er færdigt');
  });

  it('leads to the section, and is gone when it is put right', async () => {
    const worker = await atNote('Borgeren virker træt.');
    await worker.presses('Ret: Under »Oplyst af borgeren« står der »virker«. Skriv hellere…');
    await worker.presses('saveEdit', { afsnit: 'Borgeren gabte flere gange.' });
    expect(worker.text).toContain('▸ 2 ting at kigge på');
    expect(worker.text).not.toContain('»virker«');
  });

  it('leads to a point and back to the note', async () => {
    const worker = await atNote('Har været til to prøvedage.');
    await worker.presses('item:vejledt_om');
    await worker.presses('answer', { vejledt_om_note: 'Gennemgået pligten til at møde.' });
    expect(worker.text).toContain('▸ 1 ting at kigge på');
  });

  it('stays waved away through a restart', async () => {
    const worker = await atNote('Borgeren virker træt.');
    await worker.presses('vurderingsord:section:borgeren');
    expect(worker.text).toContain('▾ 2 ting at kigge på');
    await running.restart();
    worker.port = running.port;
    await worker.presses('pause');
    await worker.presses('resume');
    expect(worker.text).toContain('▸ 2 ting at kigge på');
    expect(worker.text).not.toContain('»virker«');
  });

  it('changes nothing when an old card is pressed twice', async () => {
    const worker = await atNote('Borgeren virker træt.');
    const { card } = worker;
    await worker.presses('vurderingsord:section:borgeren', {}, card);
    const once = worker.text;
    await worker.presses('vurderingsord:section:borgeren', {}, card);
    expect(worker.text).toBe(once);
  });
});
