import { actionsOf, type Caseworker, partsOf } from './caseworker.ts';
import type { Sent } from './fakeConnector.ts';
import { Running } from './running.ts';

/** Teams' own cards about files. */
export const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
export const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** What tests of the note as it leaves the bot have in common, on a program of their own; `first` is the first case number they use. */
export function wordTalk(first: number) {
  const running = new Running();
  const { connector } = running;
  beforeAll(() => running.start());
  afterAll(() => running.stop());
  afterEach(() => {
    connector.drive = () => 201;
  });
  let cases = first;

  /** A job talk with an agreement, its note finished; and the text that is there to be copied. */
  async function finished(): Promise<{ worker: Caseworker; reference: string }> {
    const worker = running.caseworker();
    cases += 1;
    const reference = `2026-${cases}`;
    await worker.types(`jobsamtale ${reference}`);
    await worker.presses('item:aftaler_item');
    await worker.presses('addRow', {
      'aftaler.who': 'borgeren',
      'aftaler.what': 'ringer til lægen',
      'aftaler.when': '2026-12-04',
    });
    await worker.presses('end');
    await worker.presses('answer', { moedeform: 'telefon', afgoerelse: 'nej' });
    while (!actionsOf(worker.card).some((it) => it.verb === 'finish')) await worker.presses('answer');
    await worker.presses('finish');
    return { worker, reference };
  }

  const copied = (worker: Caseworker) =>
    String([...partsOf(worker.card)].find((part) => part.id === 'notat')?.value);

  const messagesOf = ({ conversation }: Caseworker) =>
    connector.messages.filter((it) => it.conversation === conversation);

  /** The question about a file that stands in the chat. */
  async function asked(worker: Caseworker, nth = 1): Promise<Sent> {
    const questions = () => messagesOf(worker).filter((it) => it.contentType === CONSENT);
    const before = messagesOf(worker).length;
    await worker.presses('Hent som Word');
    await connector.until(
      () => messagesOf(worker).length > before && questions().length >= nth,
      'Teams was asked to ask',
    );
    return questions().at(-1) as Sent;
  }

  const placeFor = (name: string) => ({
    contentUrl: `${connector.url}/personal/${encodeURIComponent(name)}`,
    uploadUrl: connector.placeOf(name),
    name,
    uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
    fileType: 'docx',
  });

  /** What Teams sends when the question is answered. */
  function consent(worker: Caseworker, question: Sent, action: 'accept' | 'decline', place: object = {}) {
    const name = JSON.parse(question.raw).attachments[0].name as string;
    const { acceptContext, declineContext } = question.card;
    const value =
      action === 'accept'
        ? { type: 'fileUpload', action, context: acceptContext, uploadInfo: { ...placeFor(name), ...place } }
        : { type: 'fileUpload', action, context: declineContext };
    return worker.activity({ type: 'invoke', name: 'fileConsent/invoke', replyToId: question.id, value });
  }

  const uploadsOf = (reference: string) => connector.uploads.filter(({ path }) => path.includes(reference));
  const becomes = (question: Sent, holds: () => boolean, what: string) =>
    connector.until(holds, what).then(() => question);

  return { running, connector, finished, copied, messagesOf, asked, consent, uploadsOf, becomes };
}
