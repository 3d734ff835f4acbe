import type { Activity } from 'botbuilder';
import { lookupLabels } from '../../cards/lookupLabels.ts';
import type { Given } from '../ai/given.ts';
import type { Worded } from '../ai/openWriter.ts';

/** As Teams takes them, in characters. */
const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;

const cut = (text: string, longest: number) =>
  (text.length > longest ? `${text.slice(0, longest - 1)}…` : text).toWellFormed();

/** A piece with the line about its rules, which is no part of what the model is given. */
export type WithLaw = Given & { law?: string };

/**
 * A worded answer as a message: each sentence with the numbers of what it rests on, and what those are; marked as a model's, with
 * thumbs to say whether it helped. Sent as a new message, since Teams drops the mark from one that is changed.
 */
export function wordedMessage({ sentences }: Worded, given: readonly WithLaw[]): Partial<Activity> {
  const cited = [...new Set(sentences.flatMap(({ cites }) => cites))];
  const numberOf = (id: string) => `[${cited.indexOf(id) + 1}]`;
  const laws = [...new Set(given.flatMap(({ id, law }) => (law && cited.includes(id) ? [law] : [])))];
  const text = sentences
    .map(({ text: said, cites }) => `${said} ${cites.map(numberOf).join(' ')}`)
    .concat(laws, lookupLabels.checkSource)
    .join('\n\n');
  const citation = cited.flatMap((id, at) => {
    const piece = given.find((it) => it.id === id);
    if (piece === undefined) return [];
    const appearance = {
      '@type': 'DigitalDocument',
      name: cut(`${piece.title} (${piece.source})`, LONGEST_NAME),
      abstract: cut(piece.text.replace(/\s+/g, ' '), LONGEST_ABSTRACT),
    };
    return [{ '@type': 'Claim', position: at + 1, appearance }];
  });
  const mark = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    additionalType: ['AIGeneratedContent'],
    citation,
  };
  // Thumbs of Teams' own below it; what they say comes as an invoke.
  const channelData = { feedbackLoop: { type: 'default' } };
  return { text, textFormat: 'plain', entities: [mark], channelData };
}
