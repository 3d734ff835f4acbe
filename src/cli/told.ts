import { z } from 'zod';
import { type Catalogue, editionOf, usualSettings } from '../../dialogs/engine/content.ts';
import { draftFrom, type Told } from '../../dialogs/engine/draftFrom.ts';
import type { ConversationFile } from '../../dialogs/schema/conversation.ts';
import { CONTENT, conversationFiles, loadContent } from '../content/loadContent.ts';
import { openContent } from '../content/openContent.ts';
import { expectedNames, nearest } from './expectedNames.ts';
import { LineError, parseLine } from './jsonLines.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A talk on one line: its flow, answers, items and rows, each by id. */
const toldLine = z.strictObject({
  flow: z.string(),
  answers: z.record(z.string(), value).default({}),
  items: z
    .record(z.string(), z.strictObject({ state: z.string().optional(), note: z.string().optional() }))
    .default({}),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.string()))).default({}),
  reference: z.string().optional(),
  reader: z.enum(['sag', 'borger', 'virksomhed']).default('sag'),
});

/** Content as the commands see it. */
export type CommandContent = Catalogue & {
  /** By conversation, its questions that are left out unless a municipality switches them on: they may be told, and affect nothing. */
  hidden: ReadonlyMap<string, ReadonlySet<string>>;
};

function hiddenIn(file: ConversationFile): ReadonlySet<string> {
  const steps = file.type === 'flow' ? file.steps : [];
  const questions = steps.flatMap((step) => step.questions);
  return new Set(questions.flatMap((it) => (it.type === 'choice' && it.hidden ? it.id : [])));
}

/**
 * Reads the product's content, and the municipality's where it has a folder, with nothing switched off. Throws a ContentError at the first
 * mistake, and a ConfigError where there is no such folder.
 */
export function commandContent(own?: string): CommandContent {
  const catalogue =
    own === undefined ? loadContent(usualSettings) : openContent(usualSettings, [], { own }).catalogue;
  const { files } = conversationFiles(CONTENT, own === undefined ? undefined : { folder: own });
  return { ...catalogue, hidden: new Map(files.map(({ value }) => [value.id, hiddenIn(value)])) };
}

/** A line read as a draft of its conversation. Throws a LineError on the first field that cannot be read; CPR numbers are reported, not refused. */
export function readTold(content: CommandContent, line: string, at: string) {
  const { flow, reference, reader, ...rest } = parseLine(line, toldLine);
  const edition = editionOf(content, flow);
  if (edition === undefined) {
    const flows = content.editions.map(({ conversation }) => conversation.id);
    throw new LineError('unknown', 'flow', nearest(flow, flows));
  }
  const answers = Object.fromEntries(
    Object.entries(rest.answers).filter(([id]) => !content.hidden.get(flow)?.has(id)),
  );
  const told: Told = { ...rest, answers, at, ...(reference === undefined ? {} : { reference }) };
  const { draft, problems } = draftFrom(edition.conversation, told);
  const refused = problems.find((problem) => problem.code !== 'cpr');
  if (refused)
    throw new LineError(refused.code, refused.field, expectedNames(edition.conversation, told, refused));
  return {
    conversation: edition.conversation,
    reader,
    draft: { ...draft, content: edition.hash },
    cpr: problems.map((problem) => problem.field),
  };
}
