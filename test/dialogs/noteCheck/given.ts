import { join } from 'node:path';
import { noteRules } from '../../../dialogs/rules/noteCheck/noteRules.ts';
import type { Finding, NoteToCheck } from '../../../dialogs/rules/noteCheck/noteToCheck.ts';
import { type AdviceId, noteCheckFile } from '../../../dialogs/schema/noteCheck.ts';
import { CONTENT } from '../../../src/content/loadContent.ts';
import { readYaml } from '../../../src/content/readYaml.ts';

/** The product's own words, texts and limits. */
export const check = readYaml(join(CONTENT, 'notetjek.yaml'), 'notetjek.yaml', noteCheckFile).value;

const HEADINGS: Record<string, string> = {
  rammer: 'Dato, form og deltagere',
  borgeren: 'Oplyst af borgeren',
  andre: 'Oplyst af andre og dokumenter',
  fakta: 'Oplysninger uden angivet kilde',
  observation: 'Observationer',
  vurdering: 'Faglig vurdering',
  aftaler: 'Aftaler',
};

/** A note with nothing in it but what a test puts there. */
export const noteWith = (parts: Partial<NoteToCheck>): NoteToCheck => ({
  day: '2026-11-23',
  sections: [],
  assessments: [],
  unreasoned: [],
  agreements: [],
  dates: [],
  notDiscussed: [],
  ...parts,
});

/** A note with one section. */
export const section = (id: string, text: string): NoteToCheck =>
  noteWith({ sections: [{ id, heading: HEADINGS[id] ?? id, text, place: `section:${id}` }] });

/** What a rule finds in a note. */
export const foundBy = (rule: AdviceId, note: NoteToCheck): Finding[] => noteRules[rule](note, check);

/** What a rule quotes of a section, or undefined where it has nothing to say. */
export const quotedBy = (rule: AdviceId, id: string, text: string): string | undefined =>
  foundBy(rule, section(id, text))[0]?.fills.ord;
