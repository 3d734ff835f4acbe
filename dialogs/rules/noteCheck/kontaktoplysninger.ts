import { contactsIn } from './contactsIn.ts';
import type { NoteRule } from './noteToCheck.ts';
import { sentenceWith } from './sentences.ts';

/** A phone number, an e-mail address or a street address in the note; those of a relative are told of as another person's. */
export const kontaktoplysninger: NoteRule = ({ sections }, { words, contacts }) =>
  sections.flatMap(({ place, heading, text }) => {
    const own = contactsIn(text, words).filter(({ others }) => !others);
    const kinds = own.map(({ kind }) => contacts[kind]);
    const each = [...new Set(kinds)];
    if (each.length === 0) return [];
    const slags = each.length === 1 ? `${each[0]}` : `${each.slice(0, -1).join(', ')} og ${each.at(-1)}`;
    const looked = sentenceWith(
      text,
      own.map(({ written }) => written),
    );
    return [{ place, under: text, fills: { afsnit: heading, slags }, ...looked }];
  });
