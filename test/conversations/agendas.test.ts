import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

describe.each([
  ['jobsamtale 2026-201', 'Jobsamtale', 8],
  ['første samtale 2026-202', 'visitationssamtale', 8],
  ['samtale før praktik 2026-203', 'Samtale før praktik', 12],
  ['opfølgning 2026-204', 'Opfølgning', 10],
])('%s', (command, title, items) => {
  it('is kept open through the meeting and ends in a note with what was said', async () => {
    const worker = running.caseworker();
    expect(await worker.types(command)).toContain(title);
    expect(worker.text).toContain(`0 af ${items} drøftet`);
    const reference = command.split(' ').at(-1) ?? '';
    const first = JSON.stringify(worker.card).match(/"to":"item:([a-z_]+)"/)?.[1] ?? '';
    await worker.presses(`item:${first}`);
    const next = await worker.presses('answer', { [`${first}_note`]: 'Det går godt, siger han.' });
    expect(next.text).toContain(`1 af ${items} drøftet`);
    await worker.presses('end');
    while (!worker.text.includes('Gør notatet færdigt')) await worker.presses('answer');
    const { text } = await worker.presses('finish');
    expect(text).toContain(`Sag: ${reference}`);
    expect(text).toContain('Det går godt, siger han.');
    expect(text).toContain('Ikke drøftet');
  });
});

describe('an agenda', () => {
  it('saves the open item when another is pressed', async () => {
    const worker = running.caseworker();
    await worker.types('opfølgning 2026-210');
    const [one = '', two = ''] = [...JSON.stringify(worker.card).matchAll(/"to":"item:([a-z_]+)"/g)].map(
      (match) => match[1],
    );
    await worker.presses(`item:${one}`);
    const { text } = await worker.presses(`item:${two}`, { [`${one}_note`]: 'Skrevet uden at gemme' });
    expect(text).toContain('Skrevet uden at gemme');
    expect(text).toContain('1 af 10 drøftet');
  });

  it('keeps agreements as rows that can be mended and taken away', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-211');
    await worker.presses('Aftaler: 0');
    await worker.presses('addRow', {
      'aftaler.who': 'Borgeren',
      'aftaler.what': 'skriver CV',
      'aftaler.when': '2026-12-01',
    });
    await worker.presses('addRow', { 'aftaler.who': 'Virksomheden', 'aftaler.what': 'ringer tilbage' });
    expect(worker.text).toContain('Borgeren · skriver CV · 1. december 2026');
    await worker.presses('aftaler:0');
    await worker.presses('addRow', { 'aftaler.what': 'retter sit CV' });
    expect(worker.text).toContain('Borgeren · retter sit CV · 1. december 2026');
    await worker.presses('Fjern aftale 2');
    expect(worker.text).not.toContain('ringer tilbage');
  });

  it('spreads the notes written along the way over its items', async () => {
    const worker = running.caseworker();
    await worker.types('opfølgning 2026-212');
    const item = JSON.stringify(worker.card).match(/"to":"item:([a-z_]+)"/)?.[1] ?? '';
    const spread = await worker.presses('end', { noter_undervejs: 'møder til tiden\nønsker flere timer' });
    expect(spread.text).toContain('møder til tiden');
    await worker.presses('spread', { linje_0: item });
    while (!worker.text.includes('Gør notatet færdigt'))
      await worker.presses(worker.text.includes('Fordel') ? 'spread' : 'answer');
    const { text } = await worker.presses('finish');
    expect(text).toContain('møder til tiden');
    expect(text).toMatch(/ØVRIGE NOTER\nønsker flere timer/);
  });
});
