import type { Conversation } from '../schema/conversationInUse.ts';
import type { NoteVersion } from '../schema/noteVersions.ts';
import type { Reader } from '../schema/parts.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft } from './draft.ts';
import { type OtherReader, type Said, saidTo } from './saidTo.ts';

const BULLET = '– ';

/** One thing said, in lines; without its name where the heading has named it. */
function linesOf({ label, text, rows }: Said, named: boolean): string[] {
  const bullets = rows.map((row) => `${BULLET}${row}`);
  if (rows.length > 0) return named ? bullets : [`${label}:`, ...bullets];
  return [text === '' ? label : `${label}: ${text}`];
}

/** What stands under one heading of a version, or nothing where nothing was said of it. */
function block(
  { heading, sections, first }: NoteVersion['headings'][number],
  said: readonly Said[],
): string[] {
  const here = said.filter(({ section }) => sections.includes(section));
  if (here.length === 0) return [];
  const isFirst = ({ id, rows }: Said) => first.includes(id) && rows.length > 0;
  const lines = [
    ...here.filter(isFirst).flatMap((it) => linesOf(it, true)),
    ...here.filter((it) => !isFirst(it)).flatMap((it) => linesOf(it, false)),
  ];
  return [[heading.toLocaleUpperCase('da'), ...lines].join('\n')];
}

/**
 * The note as one reader beside the case file gets it, as plain text, its lines left whole; empty where nothing but the frame of the talk was said that is for
 * that reader, or the conversation is not for them.
 */
export function versionText(conversation: Conversation, draft: Draft, reader: OtherReader): string {
  const version = conversation.versions?.[reader];
  const meant = conversation.onCase && (conversation.versionsFor ?? [reader]).includes(reader);
  if (version === undefined || !meant) return '';
  const said = saidTo(conversation, draft, reader, version);
  if (said.every(({ section }) => section === 'rammer')) return '';
  const title = version.title.replace('{dato}', danishDate(dateOf(draft.startedAt)));
  const reference = draft.reference ? version.reference?.replace('{sag}', draft.reference) : undefined;
  const head = reference === undefined ? title : `${reference}\n${title}`;
  const blocks = version.headings.flatMap((heading) => block(heading, said));
  return [head, ...version.greeting, ...blocks, ...version.ending].join('\n\n');
}

/** The versions a caseworker may choose between once the note is finished: the case note first, then those that have something to say. */
export function versionsOf(conversation: Conversation, draft: Draft): { reader: Reader; name: string }[] {
  const { versions } = conversation;
  if (versions === undefined) return [];
  const others = (['borger', 'virksomhed'] as const).filter(
    (reader) => versionText(conversation, draft, reader) !== '',
  );
  return [
    { reader: 'sag', name: versions.sag.name },
    ...others.map((reader) => ({ reader, name: versions[reader].name })),
  ];
}
