import { readDocx, wordsOf } from '../docx/readDocx.ts';
import { textOf } from './caseworker.ts';
import { CONSENT, INFO, wordTalk } from './wordTalk.ts';

const { running, connector, finished, copied, messagesOf, asked, consent, uploadsOf, becomes } =
  wordTalk(400);

describe('The note as a Word file', () => {
  it('is asked about, drawn, put into the OneDrive and shown there, with the words of the note', async () => {
    const { worker, reference } = await finished();
    const text = copied(worker);
    const question = await asked(worker);
    const raw = JSON.parse(question.raw);
    expect(raw.attachments[0]).toMatchObject({
      contentType: CONSENT,
      name: `Notat ${reference} 2026-11-23.docx`,
      content: { description: expect.stringContaining('i dit eget OneDrive') },
    });
    expect(question.raw).not.toContain('lægen');
    expect(await worker.send(consent(worker, question, 'accept'))).toEqual({ status: 200, body: undefined });
    await becomes(question, () => question.contentType === INFO, 'the file stands in the chat');
    const [file, ...more] = uploadsOf(reference);
    expect(more).toEqual([]);
    const { length } = file?.bytes ?? Buffer.of();
    expect(question.card).toEqual({ uniqueId: expect.any(String), fileType: 'docx' });
    expect(JSON.parse(question.raw).attachments[0]).toMatchObject({
      contentUrl: expect.stringContaining('/personal/'),
      name: `Notat ${reference} 2026-11-23.docx`,
    });
    expect(file?.headers).toMatchObject({
      'content-range': `bytes 0-${length - 1}/${length}`,
      'content-length': String(length),
    });
    expect(file?.headers.authorization).toBeUndefined();
    expect(raw.attachments[0].content.sizeInBytes).toBe(length);
    const said = readDocx(file?.bytes ?? Buffer.of());
    const head = said.indexOf('Hvem');
    expect(said.slice(head, head + 6)).toEqual([
      'Hvem',
      'Hvad',
      'Hvornår',
      'borgeren',
      'ringer til lægen',
      '4. december 2026',
    ]);
    expect(wordsOf(said.toSpliced(head, 3).join('\n'))).toEqual(wordsOf(text));
  });

  it('is nowhere in the store', async () => {
    const { worker } = await finished();
    const question = await asked(worker);
    await worker.send(consent(worker, question, 'accept'));
    await becomes(question, () => question.contentType === INFO, 'the file is there');
    const kept = await running.keptOf(worker);
    expect(kept).not.toMatch(/tempauth|\/drive\//);
    expect(kept).not.toContain('PK\u0003');
  });

  it('leaves the finished note as it is, to be transferred', async () => {
    const { worker } = await finished();
    const question = await asked(worker);
    await worker.send(consent(worker, question, 'accept'));
    await becomes(question, () => question.contentType === INFO, 'the file is there');
    await worker.presses('transfer');
    await worker.presses('confirm');
    await becomes(
      question,
      () => textOf(question.card).includes('overført til fagsystemet'),
      'the file went with the draft',
    );
    expect(question.raw).not.toMatch(/contentUrl|docx/);
  });

  it('stays in the chat while other buttons of the note are pressed', async () => {
    const { worker } = await finished();
    const question = await asked(worker);
    await worker.presses('Borgerens referat');
    await worker.presses('Registrér i fagsystemet');
    await worker.presses('Tilbage til notatet');
    await worker.presses('discard');
    await worker.presses('cancel');
    const [note] = messagesOf(worker);
    await connector.until(
      () => note?.raw.includes('✓ Borgerens referat') === true,
      'the note was drawn anew',
    );
    expect([question.contentType, question.updates]).toEqual([CONSENT, 0]);
    await worker.send(consent(worker, question, 'accept'));
    await becomes(question, () => question.contentType === INFO, 'the file is there');
  });

  it('is the citizen’s version where that is shown', async () => {
    const { worker, reference } = await finished();
    await worker.presses('Borgerens referat');
    const text = copied(worker);
    const question = await asked(worker);
    expect(JSON.parse(question.raw).attachments[0].name).toBe(
      `Borgerens referat ${reference} 2026-11-23.docx`,
    );
    await worker.send(consent(worker, question, 'accept'));
    await becomes(question, () => question.contentType === INFO, 'the file is there');
    const said = readDocx(uploadsOf(reference)[0]?.bytes ?? Buffer.of());
    // Agreements are sentences to the citizen, so there is no table of them.
    expect(wordsOf(said.join('\n'))).toEqual(wordsOf(text));
    expect(said).not.toContain('Hvem');
  });

  it('is one quiet line when the answer is no, and nothing is put anywhere', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    expect((await worker.send(consent(worker, question, 'decline'))).status).toBe(200);
    await becomes(question, () => textOf(question.card) === 'Word-filen blev ikke hentet.', 'it says so');
    expect(uploadsOf(reference)).toEqual([]);
  });

  it('is put there once, however often the yes comes', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    let free = () => {};
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    connector.drive = async () => {
      await held;
      return 201;
    };
    const yes = () => consent(worker, question, 'accept');
    const first = yes();
    const answers = await Promise.all([first, first, yes(), yes()].map((it) => worker.send(it)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await worker.send(yes());
    free();
    await becomes(question, () => question.contentType === INFO, 'the file is there');
    await worker.send(yes());
    await worker.send(consent(worker, question, 'decline'));
    expect(uploadsOf(reference)).toHaveLength(1);
    expect(question.contentType).toBe(INFO);
  });

  it('that was asked for twice is asked about once: the first question says that it moved on', async () => {
    const { worker, reference } = await finished();
    const first = await asked(worker);
    const second = await asked(worker);
    expect(second.id).not.toBe(first.id);
    await becomes(
      first,
      () => textOf(first.card).includes('fortsætter på et nyere kort'),
      'the first moved on',
    );
    await worker.send(consent(worker, first, 'accept'));
    expect(uploadsOf(reference)).toEqual([]);
    await worker.send(consent(worker, second, 'accept'));
    await becomes(second, () => second.contentType === INFO, 'the file is there');
  });

  it('can be had after a restart between question and answer', async () => {
    const { worker } = await finished();
    const question = await asked(worker);
    await running.restart();
    worker.port = running.port;
    await worker.send(consent(worker, question, 'accept'));
    await becomes(question, () => question.contentType === INFO, 'the file is there');
  });
});
