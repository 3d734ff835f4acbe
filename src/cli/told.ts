import { z } from 'zod';
import { type Content, editionOf } from '../../dialogs/engine/content.ts';
import { draftFrom, type Told } from '../../dialogs/engine/draftFrom.ts';
import { loadContent } from '../content/loadContent.ts';
import { LineError, parseLine } from './jsonLines.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A talk on one line: its flow, answers, items and rows, each by id. */
export const toldLine = z.strictObject({
  flow: z.string(),
  answers: z.record(z.string(), value).default({}),
  items: z
    .record(z.string(), z.strictObject({ state: z.string().optional(), note: z.string().optional() }))
    .default({}),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.string()))).default({}),
  reference: z.string().optional(),
  reader: z.literal('sag').optional(),
});

/** Content as the commands see it: nothing switched off, hidden questions understood. */
export const commandContent = (): Content['catalogue'] =>
  loadContent({ referencePattern: '.+', off: [] }, ['profil']);

/** A line read as a draft of its conversation. Throws a LineError on the first field that cannot be read; CPR numbers are reported, not refused. */
export function readTold(catalogue: Content['catalogue'], line: string, at: string) {
  const { flow, reference, reader: _reader, ...rest } = parseLine(line, toldLine);
  const edition = editionOf(catalogue, flow);
  if (edition === undefined) throw new LineError('unknown', 'flow');
  const told: Told = { ...rest, at, ...(reference === undefined ? {} : { reference }) };
  const { draft, problems } = draftFrom(edition.conversation, told);
  const refused = problems.find((problem) => problem.code !== 'cpr');
  if (refused) throw new LineError(refused.code, refused.field);
  return {
    conversation: edition.conversation,
    draft: { ...draft, content: edition.hash },
    cpr: problems.map((problem) => problem.field),
  };
}
