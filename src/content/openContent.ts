import type { Catalogue, Settings } from '../../dialogs/engine/content.ts';
import { closedOn } from '../../dialogs/schema/closing.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import type { Entry } from '../lookup/entry.ts';
import { checkCovers } from './checkNames.ts';
import { ContentError } from './contentError.ts';
import { CONTENT, conversationFiles, editionsIn } from './loadContent.ts';
import { loadGaps } from './loadGaps.ts';
import { type Guidance, guidanceFiles, guidanceOf, rowsIn } from './loadGuidance.ts';
import { reminderFiles, remindersOf } from './loadReminders.ts';
import { loadWords } from './loadWords.ts';
import { type OwnContent, readOwnContent } from './ownContent.ts';
import { passageEntries } from './passageEntries.ts';
import type { OwnDocument } from './readDocument.ts';

/** Anything that says which rows it covers: "kort mentor", "samtale visitation", "påmindelse eftervaern". */
export type Covering = { name: string; covers: readonly string[] };

/** All that is said, read and checked: the product's, and the municipality's where it has a folder. */
export type AllContent = {
  catalogue: Catalogue;
  guidance: Guidance;
  /** The documents that may be referred to, the municipality's own among them. */
  sources: readonly Source[];
  documents: readonly OwnDocument[];
  /** The passages of the municipality's documents, for lookup. */
  passages: readonly Entry[];
  /** The rows of the inventory that each card, conversation and reminder tells of; no edition holds them. */
  covering: readonly Covering[];
  /** Ids of what of the product's the municipality has put its own in the place of. */
  replaced: { conversations: string[]; cards: string[]; reminders: string[]; gaps: string[] };
};

/** Where content lies: the product's folder, and the municipality's where there is one. */
export type Folders = { product?: string; own?: string | undefined };

/** A term of the municipality's that the product does not have must be used by its own content: else it is misspelled, and does nothing. */
function checkTerms(own: OwnContent, known: string[], texts: readonly unknown[]): void {
  const all = JSON.stringify(texts);
  for (const name of Object.keys(own.terms?.value.terms ?? {}))
    if (!known.includes(name) && !all.includes(`{${name}}`))
      throw own.terms?.mistake(['terms', name], `bruges ingen steder; produktet har ${known.join(', ')}`);
}

/** A question is answered with a card or a passage, and told by its id. */
function checkPassages(documents: readonly OwnDocument[], cards: Guidance['cards']): void {
  const taken = new Set(cards.map(({ id }) => id));
  for (const document of documents) {
    const entry = passageEntries(document).find(({ id }) => taken.has(id));
    if (entry !== undefined)
      throw new ContentError(document.name, 1, 1, 'filnavn', `»${entry.id}« er id på et kort; omdøb filen`);
  }
}

/** What files of a kind tell of, each named with its kind before it. */
const coveringOf = (
  kind: string,
  files: readonly { value: { id: string; covers: string[] } }[],
): Covering[] => files.map(({ value: { id, covers } }) => ({ name: `${kind} ${id}`, covers }));

/** The settings with the days the municipality is closed on by its own file. */
function withClosing(settings: Settings, own: OwnContent | undefined): Settings {
  const { retention } = settings;
  const closedDays = [...retention.closedDays, ...(own?.closing ? closedOn(own.closing.value) : [])];
  return { ...settings, retention: { ...retention, closedDays } };
}

/**
 * Reads and checks all content at a start. The first mistake is thrown as a ContentError; a municipality's folder that is not there as a
 * ConfigError that names the setting.
 */
export function openContent(
  settings: Settings,
  questionsOn: readonly string[] = [],
  { product = CONTENT, own: ownFolder }: Folders = {},
): AllContent {
  const own = ownFolder === undefined ? undefined : readOwnContent(ownFolder);
  const words = loadWords(product, own);
  const conversations = conversationFiles(product, own);
  const cards = guidanceFiles(product, own);
  const kinds = reminderFiles(product, own);
  const { gaps, replaced } = loadGaps(product, own);
  if (own !== undefined) {
    const texts = [...conversations.own, ...cards.own, ...kinds.own].map(({ written }) => written);
    checkTerms(own, Object.keys(loadWords(product).terms), [texts, own.gaps?.written]);
  }
  const around = { ...words, conversations: conversations.files.map(({ value }) => value.id) };
  const reminders = remindersOf(kinds.files, around);
  const editions = editionsIn(product, conversations.files, { ...words, reminders }, questionsOn, own);
  const guidance = guidanceOf(product, cards.files, gaps, around);
  const rows = rowsIn(guidance.chapters);
  for (const file of [...conversations.files, ...kinds.files]) checkCovers(file, rows);
  const documents = own?.documents ?? [];
  checkPassages(documents, guidance.cards);
  return {
    catalogue: { editions, reminders, settings: withClosing(settings, own) },
    guidance,
    sources: words.sources,
    documents,
    passages: documents.flatMap(passageEntries),
    covering: [
      ...coveringOf('kort', cards.files),
      ...coveringOf('samtale', conversations.files),
      ...coveringOf('påmindelse', kinds.files),
    ],
    replaced: {
      conversations: conversations.replaced,
      cards: cards.replaced,
      reminders: kinds.replaced,
      gaps: replaced,
    },
  };
}
