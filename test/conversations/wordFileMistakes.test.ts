import { readDocx } from '../docx/readDocx.ts';
import { textOf } from './caseworker.ts';
import type { Sent } from './fakeConnector.ts';
import { CONSENT, INFO, wordTalk } from './wordTalk.ts';

const { running, connector, finished, messagesOf, asked, consent, uploadsOf, becomes } = wordTalk(500);

describe('A Word file that does not get through', () => {
  it.each([
    400, 404, 409, 500, 202,
  ])('says plainly that it did not get through (%i), and is asked for again', async (status) => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    connector.drive = () => status;
    await worker.send(consent(worker, question, 'accept'));
    await becomes(
      question,
      () => textOf(question.card).startsWith('Word-filen kom ikke frem.'),
      'it says so',
    );
    connector.drive = () => 201;
    const before = messagesOf(worker).filter((it) => it.contentType === CONSENT).length;
    await worker.presses('Prøv igen', {}, question.card);
    expect(worker.text).toContain('Notatet er færdigt');
    await connector.until(
      () => messagesOf(worker).filter((it) => it.contentType === CONSENT).length > before,
      'it is asked again',
    );
    const again = messagesOf(worker).findLast((it) => it.contentType === CONSENT) as Sent;
    await worker.send(consent(worker, again, 'accept'));
    await becomes(again, () => again.contentType === INFO, 'the file is there');
    expect(uploadsOf(reference)).toHaveLength(2);
  });

  it.each([
    ['an address of somebody else’s', { uploadUrl: 'https://sharepoint.com.evil.example/x' }],
    ['an address without encryption', { uploadUrl: 'http://kommunen-my.sharepoint.com/x' }],
    ['an address that is none', { uploadUrl: 'her' }],
    ['a file that would lie somewhere else', { contentUrl: 'https://evil.example/x.docx' }],
  ])('is put nowhere for %s', async (_what, place) => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    await worker.send(consent(worker, question, 'accept', place));
    await becomes(
      question,
      () => textOf(question.card).startsWith('Word-filen kom ikke frem.'),
      'it says so',
    );
    expect(uploadsOf(reference)).toEqual([]);
  });

  it('is not drawn for somebody else', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    const other = running.caseworker();
    await other.types('hej');
    const stolen = { ...consent(worker, question, 'accept'), from: { id: 'x', aadObjectId: other.person } };
    expect((await other.send({ ...stolen, conversation: other.activity({}).conversation })).status).toBe(200);
    await connector.until(
      () => messagesOf(other).some(({ card }) => textOf(card).includes('hører til en anden sagsbehandler')),
      'the other was told',
    );
    expect(uploadsOf(reference)).toEqual([]);
    expect(question.contentType).toBe(CONSENT);
  });

  it('is not drawn outside the personal chat', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    const conversation = { id: '19:kanal', conversationType: 'channel', tenantId: 'kommunen' };
    expect((await worker.send({ ...consent(worker, question, 'accept'), conversation })).status).toBe(200);
    expect(uploadsOf(reference)).toEqual([]);
  });

  it('is not drawn from a note that was corrected meanwhile', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    await worker.presses('reopen');
    await worker.presses('reopen', { rettelse: 'Datoen var forkert.' });
    await worker.send(consent(worker, question, 'accept'));
    await becomes(question, () => textOf(question.card).includes('Notatet er rettet'), 'it says so');
    await worker.presses('vejledning');
    await worker.presses('saveEdit', { afsnit: 'Om sygdom.' });
    await worker.presses('finish');
    await worker.send(consent(worker, question, 'accept'));
    expect(uploadsOf(reference)).toEqual([]);
    const newer = await asked(worker);
    expect(JSON.parse(newer.raw).attachments[0].name).toBe(`Notat ${reference} 2026-11-23 version 2.docx`);
    await worker.send(consent(worker, newer, 'accept'));
    await becomes(newer, () => newer.contentType === INFO, 'the file is there');
    expect(readDocx(uploadsOf(reference)[0]?.bytes ?? Buffer.of())).toContain('Om sygdom.');
  });

  it('is not drawn once the draft is gone, and the message says what became of it', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    const yes = consent(worker, question, 'accept');
    await worker.presses('discard');
    await worker.presses('confirm');
    await becomes(question, () => textOf(question.card).includes('kladden er slettet'), 'it went');
    const { updates } = question;
    expect((await worker.send(yes)).status).toBe(200);
    await becomes(question, () => question.updates > updates, 'it is told again');
    expect(textOf(question.card)).toContain('kladden er slettet');
    expect(uploadsOf(reference)).toEqual([]);
  });

  it('that is under way when the draft is deleted leaves nothing in the chat', async () => {
    const { worker, reference } = await finished();
    const question = await asked(worker);
    let free = () => {};
    connector.drive = () =>
      new Promise((resolve) => {
        free = () => resolve(201);
      });
    await worker.send(consent(worker, question, 'accept'));
    await connector.until(() => uploadsOf(reference).length === 1, 'it is under way');
    await worker.presses('discard');
    await worker.presses('confirm');
    await becomes(question, () => textOf(question.card).includes('kladden er slettet'), 'it went');
    const { updates } = question;
    free();
    await becomes(question, () => question.updates > updates, 'it is told again');
    expect(textOf(question.card)).toContain('kladden er slettet');
    expect(await running.keptOf(worker)).not.toContain('contentUrl');
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'ja'],
    [
      'no place to put it',
      { type: 'fileUpload', action: 'accept', context: { draft: 'x', file: 1, message: 'y' } },
    ],
    [
      'another action',
      { type: 'fileUpload', action: 'måske', context: { draft: 'x', file: 1, message: 'y' } },
    ],
    ['a context of another kind', { type: 'fileUpload', action: 'decline', context: 'x' }],
  ])('is refused as malformed when Teams sends %s', async (_what, value) => {
    const worker = running.caseworker();
    const invoke = worker.activity({ type: 'invoke', name: 'fileConsent/invoke', value });
    expect((await worker.send(invoke)).status).toBe(400);
  });
});
