import { z } from 'zod';
import { type Catalogue, editionOf, usualSettings } from '../../dialogs/engine/content.ts';
import { draftFrom, type Told } from '../../dialogs/engine/draftFrom.ts';
import { CONTENT, loadContent, readConversations } from '../content/loadContent.ts';
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

/** Content as the commands see it: as the bot does, with nothing switched off. */
export const commandContent = (): Catalogue => loadContent(usualSettings);

/** Questions that are hidden unless a municipality switches them on: they may be told, and affect nothing. */
const HIDDEN = new Set(
  readConversations(CONTENT)
    .flatMap(({ value }) => (value.type === 'flow' ? value.steps : []))
    .flatMap((step) => step.questions)
    .flatMap((question) => (question.type === 'choice' && question.hidden ? question.id : [])),
);

/** A line read as a draft of its conversation. Throws a LineError on the first field that cannot be read; CPR numbers are reported, not refused. */
export function readTold(catalogue: Catalogue, line: string, at: string) {
  const { flow, reference, reader, ...rest } = parseLine(line, toldLine);
  const edition = editionOf(catalogue, flow);
  if (edition === undefined) {
    const flows = catalogue.editions.map(({ conversation }) => conversation.id);
    throw new LineError('unknown', 'flow', nearest(flow, flows));
  }
  const answers = Object.fromEntries(Object.entries(rest.answers).filter(([id]) => !HIDDEN.has(id)));
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
