import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { FileView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { documentLabels as words } from './documentLabels.ts';
import { buttons, frame } from './frame.ts';
import { written } from './text.ts';

/** What a message may carry in place of an Adaptive Card: Teams' own cards about files. */
export type FileAttachment = { contentType: string; name: string; contentUrl?: string; content: object };

/** What Teams gives back when it has asked whether a file may be put into somebody's OneDrive: which, and in which message. */
export type ConsentContext = { draft: string; file: number; message: string };

const CARDS = 'application/vnd.microsoft.teams.card.file';

/** Teams' question whether a file of so many bytes may be put into the caseworker's OneDrive. */
export function consentAttachment(view: FileView, message: string, size: number): FileAttachment {
  const context: ConsentContext = { draft: view.card.draft, file: view.file, message };
  const content = {
    description: words.consent(view.title),
    sizeInBytes: size,
    acceptContext: context,
    declineContext: context,
  };
  return { contentType: `${CARDS}.consent`, name: words.fileName(view.name), content };
}

/** A file in the caseworker's OneDrive, to be opened; undefined while it is not there. */
export function infoAttachment({ link }: FileView): FileAttachment | undefined {
  if (link === undefined) return undefined;
  const { contentUrl, name, uniqueId, fileType } = link;
  return { contentType: `${CARDS}.info`, name, contentUrl, content: { uniqueId, fileType } };
}

/** What is told of a file in words. Where one is asked for or there, Teams' own cards stand in the chat instead. */
export function fileCard(view: FileView, message: string): IAdaptiveCard {
  const name = words.fileName(view.name);
  switch (view.state) {
    case 'asked':
    case 'sending':
      return frame([written(words.asked(name))]);
    case 'sent':
      return frame([written(words.sent(name))]);
    case 'failed':
      return frame([
        written(words.failed),
        buttons([
          press(view.card, message, 'word', words.again, undefined, { fields: false, style: 'positive' }),
        ]),
      ]);
    default:
      return frame([written(words[view.state], { subtle: true })]);
  }
}
