import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { conversationFile, sharedFile } from '../../dialogs/schema/conversation.ts';
import { crossCheck } from '../../dialogs/schema/crossCheck.ts';
import { reminderFile } from '../../dialogs/schema/reminder.ts';
import { ContentError } from '../../src/content/contentError.ts';
import { CONTENT, loadContent } from '../../src/content/loadContent.ts';
import { remindersOf } from '../../src/content/loadReminders.ts';
import { loadWords } from '../../src/content/loadWords.ts';
import { parseYaml, readYaml } from '../../src/content/readYaml.ts';
import { reminder, talk } from './ownFolder.ts';

const catalogue = loadContent(usualSettings);
const words = loadWords(CONTENT);
const { steps } = readYaml(join(CONTENT, 'faelles.yaml'), 'faelles.yaml', sharedFile).value;
const conversations = catalogue.editions.map(({ conversation }) => conversation.id);

function mistakeOf(read: () => void): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('it was read without a mistake');
}

describe('A mistake in a reminder is told with file, line and field:', () => {
  const SERIES = 'every: { weeks: 1 }\nfor: { weeks: 4 }';
  it.each<[string, string, string, RegExp]>([
    ['no line of text', 'text: Ring til borgeren.\n', '', /^1:1 text: mangler$/],
    ['a text too long for a card', 'Ring til', 'Ring '.repeat(30), /^9:7 text: her må højst stå 120 tegn$/],
    ['a word no channel knows', SERIES, 'channel: sanktion', /^12:10 channel: .*moede/],
    ['no date', 'date: { after: { weeks: 1 } }\n', '', /^1:1 date: mangler$/],
    ['an unknown unit', '{ weeks: 1 } }', '{ uger: 1 } }', /^10:\d+ date\.after\.\w+: mangler$/],
    ['two units', '{ weeks: 1 } }', '{ weeks: 1, days: 1 } }', /^10:\d+ date\.after\.\w+: mangler$/],
    ['a distance of none', '{ weeks: 1 } }', '{ weeks: 0 } }', /^10:\d+ date\.after\.weeks: /],
    ['a direction that is none', '{ after:', '{ efter:', /^10:\d+ date/],
    ['two directions', '{ after: { weeks: 1 } }', '{ after: { weeks: 1 }, on: true }', /^10:\d+ date/],
    ['no way off a closed day', 'closedDay: after', 'closedDay: efter', /^11:12 closedDay: .*before/],
    ['a series without an end', SERIES, 'every: { weeks: 1 }', /^12:8 every: kræver for/],
    ['an end without a series', SERIES, 'for: { weeks: 4 }', /^12:6 for: kræver every/],
    ['a series by the day', SERIES, 'every: { days: 1 }', /^12:8 every\.\w+: mangler$/],
    ['an unknown field', SERIES, 'farve: blå', /^12:8 farve: der er ikke noget felt, der hedder »farve«$/],
    ['an unknown conversation', SERIES, 'starts: snak', /^12:9 starts: samtalen »snak« findes ikke$/],
    [
      'an unknown source',
      'star-u',
      'star-x',
      /^5:21 sources\.0\.source: kilden »star-x.*sources\.yaml eller/,
    ],
    [
      'a page its source does not have',
      'page: 13',
      'page: 37',
      /^5:\d+ sources\.0\.page: »star-u.*går kun til side 36$/,
    ],
    ['someone unknown who offers it', SERIES, 'offeredBy: chefen', /^12:12 offeredBy: .*samtale/],
  ])('%s', (_name, from, to, says) => {
    const text = reminder('hilsen', SERIES).replace(from, to);
    const mistake = mistakeOf(() => {
      remindersOf([parseYaml(text, 'reminders/hilsen.yaml', reminderFile)], { ...words, conversations });
    });
    expect(mistake).toMatch(/^reminders\/hilsen\.yaml:/);
    expect(mistake.slice('reminders/hilsen.yaml:'.length)).toMatch(says);
  });

  it.each(['{ days: 3 }', '{ workdays: 3 }', '{ weeks: 3 }', '{ months: 3 }'])('none in %s', (distance) => {
    for (const way of ['after', 'before']) {
      const text = reminder('hilsen').replace('after: { weeks: 1 }', `${way}: ${distance}`);
      expect(parseYaml(text, '', reminderFile).value.date).toHaveProperty(way);
    }
  });
});

/** A choice, and rows without a date. */
const QUESTIONS = [
  '{ id: valg, type: choice, ask: A, label: A, options: [{ value: ja, text: Ja }, { value: nej, text: Nej }] }',
  '{ id: oensker, type: rows, ask: B, label: B, rowName: b, columns: [{ id: what, label: B, type: text }] }',
];

/** Checks a checklist that asks the questions above and, at the end, for agreements. */
function check(offers: string): void {
  const text = talk('eget', 'eget tjek', `reminders:\n  - ${offers}\n`)
    .replace('closing: []', 'closing: [aftaler]')
    .replace('section: tjekliste }', `section: tjekliste, questions: [${QUESTIONS.join(', ')}] }`);
  const { value, mistake } = parseYaml(text, 'checklists/eget.yaml', conversationFile);
  const [wrong] = crossCheck(value, {
    sources: words.sources,
    shared: steps,
    reminders: catalogue.reminders,
  });
  if (wrong) throw mistake(wrong.path, wrong.message);
}

describe('A mistake in what a conversation offers is told with file, line and field:', () => {
  it.each<[string, string, RegExp]>([
    ['an unknown reminder', '{ reminder: snak }', /^18:17 reminders\.0\.reminder: .*»snak« findes ikke$/],
    ['a name alone', 'formoede', /^18:5 reminders\.0: her skal stå felter under hinanden$/],
    ['an unknown field', '{ reminder: formoede, om: 2 }', /^18:31 reminders\.0\.om: der er ikke/],
    ['no date where one is needed', '{ reminder: aftale }', /^18:5 reminders\.0\.from: mangler: »aftale«/],
    [
      'a date nobody asks for',
      '{ reminder: aftale, from: dato }',
      /^18:\d+ reminders\.0\.from: samtalen spørger ikke om »dato«$/,
    ],
    [
      'a date of something that is none',
      '{ reminder: aftale, from: valg }',
      /^18:\d+ reminders\.0\.from: »valg« er hverken en dato eller rækker med én dato$/,
    ],
    [
      'rows without a date',
      '{ reminder: aftale, from: oensker }',
      /^18:\d+ reminders\.0\.from: »oensker« er hverken/,
    ],
    [
      'a condition on what it does not ask',
      '{ reminder: formoede, when: { question: snak, is: ja } }',
      /^18:\d+ reminders\.0\.when\.question: »snak« er ikke et valg/,
    ],
    [
      'a condition on an answer there is not',
      '{ reminder: formoede, when: { question: valg, is: måske } }',
      /^18:\d+ reminders\.0\.when: »måske« er ikke et svar på »valg«; mulige: ukendt, ja, nej$/,
    ],
    [
      'an unknown rule',
      '{ reminder: formoede, when: { rule: altid } }',
      /^18:\d+ reminders\.0\.when\.rule: reglen »altid« findes ikke/,
    ],
    [
      'one about no case, where the conversation is about one',
      '{ reminder: pladsoverblik }',
      /^18:17 reminders\.0\.reminder: »pladsoverblik« handler ikke om en sag/,
    ],
    [
      'the same twice',
      '{ reminder: formoede }\n  - { reminder: formoede }',
      /^19:17 reminders\.1\.reminder: »formoede« tilbydes to gange/,
    ],
    ['more than four', Array(5).fill('{ reminder: formoede }').join('\n  - '), /^18:3 reminders: /],
  ])('%s', (_name, offers, says) => {
    const mistake = mistakeOf(() => check(offers));
    expect(mistake).toMatch(/^checklists\/eget\.yaml:/);
    expect(mistake.slice('checklists/eget.yaml:'.length)).toMatch(says);
  });

  it.each([
    '{ reminder: formoede }',
    '{ reminder: formoede, when: { question: valg, anyOf: [ja, ukendt] } }',
    '{ reminder: aftale, from: aftaler }',
    '{ reminder: formoede, from: aftaler }',
  ])('none in %s', (offers) => {
    expect(() => check(offers)).not.toThrow();
  });
});
