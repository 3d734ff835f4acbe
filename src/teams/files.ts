import { randomUUID } from 'node:crypto';
import type { InvokeResponse } from 'botbuilder';
import { card } from '../../cards/card.ts';
import { documentLabels } from '../../cards/documentLabels.ts';
import { summary } from '../../cards/summary.ts';
import type { FileEvent } from '../../dialogs/engine/event.ts';
import type { FileView, View } from '../../dialogs/engine/view.ts';
import { noteDocx } from '../docx/noteDocx.ts';
import type { Log } from '../log.ts';
import type { Admit } from './admission.ts';
import type { Connector } from './connector.ts';
import type { Consent } from './consent.ts';
import type { From } from './inbound.ts';
import { refusal } from './refusal.ts';
import { type Surroundings, takeTurn } from './takeTurn.ts';

/** What an answer about a file needs. */
export type Filing = { around: Surroundings; connector: Connector; admit: Admit; wake(): void; log: Log };

type Accepted = Consent & { action: 'accept' };
type Done = FileEvent extends infer E
  ? E extends FileEvent
    ? Omit<E, 'type' | 'draft' | 'file'>
    : never
  : never;

/** A consent and where it came from; `activity` is the channel's id of the message that asked. */
export type Answered = { from: From; consent: Consent; activity?: string };

/** A turn about the file that was asked for. */
async function told(
  { around, wake }: Filing,
  { from, consent: { context }, activity }: Answered,
  done: Done,
): Promise<View> {
  const { draft, file, message } = context;
  // The program tells of the carrying itself, in an activity of its own that is never taken for the one that came.
  const own = done.done === 'sent' || done.done === 'failed';
  const incoming = own ? { ...from.incoming, activity: `fil-${randomUUID()}` } : from.incoming;
  const view = await takeTurn(around, {
    ...from,
    incoming,
    invoke: false,
    message,
    ...(activity === undefined ? {} : { activity }),
    event: { type: 'file', draft, file, ...done },
  });
  wake();
  return view;
}

/** Draws the note as it now is and puts it where Teams told; what came of it. The address is a key to the place, so it is not logged. */
async function carried(
  { connector, log }: Filing,
  { document, name }: FileView,
  { uploadUrl, contentUrl }: Accepted['uploadInfo'],
): Promise<boolean> {
  if (document === undefined) return false;
  try {
    const bytes = await noteDocx(document, documentLabels.titleOf(name));
    const sent = await connector.upload(uploadUrl, contentUrl, bytes);
    if (sent.kind === 'there') return true;
    log.warn({ code: 'file_refused', ...sent }, 'a note could not be put into a OneDrive');
  } catch (error) {
    log.error({ code: 'file_undrawn', err: error }, 'a note could not be drawn as a file');
  }
  return false;
}

async function carry(filing: Filing, answered: Answered, view: FileView, claim: string): Promise<void> {
  const { consent } = answered;
  if (consent.action !== 'accept') return;
  const { uploadInfo } = consent;
  const there = await carried(filing, view, uploadInfo);
  const { contentUrl, name, uniqueId, fileType } = uploadInfo;
  const link = { contentUrl, name, uniqueId, fileType };
  await told(filing, answered, there ? { done: 'sent', claim, link } : { done: 'failed', claim });
}

async function answer(filing: Filing, answered: Answered): Promise<void> {
  const { connector, log } = filing;
  const { from, consent } = answered;
  if (!from.personal) return;
  const refused = await refusal(filing, from, 'read', randomUUID());
  if (refused !== undefined) {
    await connector.post(from.reply, refused, summary);
    return;
  }
  if (consent.action === 'decline') {
    await told(filing, answered, { done: 'declined' });
    return;
  }
  const claim = randomUUID();
  const view = await told(filing, answered, { done: 'accepted', claim });
  // Of several who were told of the same yes, the one whose claim stands carries the file; Teams has its answer meanwhile.
  if (view.show === 'file' && view.state === 'sending' && view.claim === claim)
    void carry(filing, answered, view, claim).catch((error: unknown) =>
      log.error({ code: 'file_untold', err: error }, 'what became of a file could not be recorded'),
    );
}

/** Answers Teams when a caseworker has said yes or no to a file. What comes of it is told in the message that asked. */
export async function answerConsent(filing: Filing, answered: Answered): Promise<InvokeResponse> {
  try {
    await answer(filing, answered);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    filing.log.error(
      { code: 'file_failed', reference, err: error },
      'an answer about a file came to nothing',
    );
    const told = card({ show: 'failed', reference, why: 'trouble' }, randomUUID());
    await filing.connector.post(answered.from.reply, told, summary);
  }
  return { status: 200 };
}
