import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

describe('SMART goals', () => {
  it('are written one by one, looked at letter by letter and end in the note', async () => {
    const worker = running.caseworker();
    await worker.types('smart 2026-741');
    await worker.presses('answer', { maal: 'Et job i et køkken.' });
    await worker.presses('addRow', {
      'delmaal.what': 'møder klokken 9',
      'delmaal.sign': 'tre uger på mødeskemaet',
      'delmaal.help': 'mentoren',
      'delmaal.when': '2026-12-18',
    });
    await worker.presses('answer', { 'delmaal.what': 'laver dagens salat' });
    for (const letter of ['S:', 'M:', 'A:', 'R:', 'T:']) expect(worker.text).toContain(letter);
    await worker.presses('answer', {
      specifikt: 'ja',
      maalbart: 'ja',
      attraktivt: 'ja',
      realistisk: 'ikke_endnu',
      tidsbestemt: 'ja',
    });
    await worker.presses('answer', {
      virksomheden_kender: 'ingen_virksomhed',
      naeste_opfoelgning: '2026-12-18',
    });
    await worker.presses('answer');
    await worker.presses('answer', { moedeform: 'fremmoede', afgoerelse: 'nej' });
    await worker.presses('Lav notat');
    const { text } = await worker.presses('finish');
    expect(text).toContain('Mål: Et job i et køkken.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Delmål: – møder klokken 9 · ses ved: tre uger på mødeskemaet · hjælp: mentoren · senest 18. december 2026 – laver dagens salat',
    );
    expect(text).toContain('Delmålene er realistiske: ikke endnu');
  });
});
