import fc from 'fast-check';
import { rowText } from '../../dialogs/engine/answerText.ts';
import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { allQuestions } from '../../dialogs/engine/places.ts';
import { readNote } from '../../dialogs/engine/readNote.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import { catalogue, conversationOf } from './given.ts';

const TODAY = '2026-11-23';
const AT = '2026-11-23T09:00:00Z';
const { note: words } = conversationOf('jobsamtale');

type Told = Parameters<typeof draftFrom>[1];
const toldOf = (told: Partial<Told>): Told => ({
  answers: {},
  items: {},
  rows: {},
  reference: '2026-114',
  at: AT,
  ...told,
});
const textFor = (id: string, told: Partial<Told>) => {
  const conversation = conversationOf(id);
  return noteText(
    conversation,
    { ...draftFrom(conversation, toldOf(told)).draft, content: 'abcdef0123' },
    TODAY,
  );
};

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What case systems have been seen to do to a text. */
const manglings: Record<string, (text: string) => string> = {
  nothing: (text) => text,
  'lines broken at 60 letters': (text) => wrapped(text, 60),
  'lines broken at 100 letters': (text) => wrapped(text, 100),
  'blank lines lost': (text) => text.replace(/\n{2,}/g, '\n'),
  'other quotation marks': (text) => text.replace(/[»«]/g, '"'),
  'short dashes': (text) => text.replaceAll('–', '-'),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'hard spaces and indents': (text) => text.replaceAll(' ', '\u00a0').replace(/^/gm, '  '),
  everything: (text) =>
    wrapped(
      text
        .replace(/\n{2,}/g, '\n')
        .replace(/[»«]/g, '”')
        .replaceAll('–', '—'),
      70,
    ).replaceAll('\n', '\r\n'),
};

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const rows = [''];
      for (const word of line.split(' ')) {
        const row = rows.at(-1) ?? '';
        if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
        else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
      }
      return rows.join('\n');
    })
    .join('\n');
}

const WORDS =
  'ringer skriver til skolen lægen, om skulderen og CV; finder et sted (tæt på) i Søborg. æbler øl å Mentor 3 uger kl. 9-12 »sådan« ikke'.split(
    ' ',
  );
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
  .map((all) => all.join(' '));
const row = fc.record(
  {
    who: fc.constantFrom('borgeren', 'sagsbehandler', 'mentor'),
    what: phrase,
    when: fc.constantFrom('2026-12-04', '2027-01-15'),
  },
  { requiredKeys: ['what'] },
);

/** Conversations with agreements that are about a case. */
const talks = catalogue.editions
  .map(({ conversation }) => conversation)
  .filter((it) => it.type !== 'checklist' && it.onCase && allQuestions(it).get('aftaler')?.type === 'rows');

/** The text of agreements as the note has them, marks of any kind as one kind. */
const asRead = (text: string) => squeezed(text.replace(/[»«]/g, '"').replace(/[–—]/g, '-'));

function rowsQuestion(conversation: Conversation) {
  const question = allQuestions(conversation).get('aftaler');
  if (question?.type !== 'rows') throw new Error('no agreements');
  return question;
}

describe('a note put in at the next talk', () => {
  it.each(Object.entries(manglings))('gives back what was agreed, with %s', (_name, mangled) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...talks),
        fc.uniqueArray(row, { maxLength: 6, selector: ({ what }) => what }),
        (conversation, rows) => {
          const read = readNote(mangled(textFor(conversation.id, { rows: { aftaler: rows } })), words);
          expect(read).toMatchObject({ title: conversation.title, date: TODAY, reference: '2026-114' });
          const expected = rows.map((it) => asRead(rowText(rowsQuestion(conversation), it)).slice(0, 300));
          expect(read?.agreements.map(squeezed)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(
    Object.entries(manglings),
  )('gives back what was left open on an agenda, with %s', (_name, mangled) => {
    const agenda = conversationOf('samtale-foer-praktik');
    if (agenda.type === 'flow') throw new Error('no agenda');
    const plain = agenda.items.filter(
      ({ questions, section }) => questions.length === 0 && !['rammer', 'afgoerelse'].includes(section),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('said', 'later', 'not'), {
          minLength: plain.length,
          maxLength: plain.length,
        }),
        (states) => {
          const items: Told['items'] = {};
          for (const [at, { id }] of plain.entries()) {
            if (states[at] === 'said') items[id] = { note: 'Vi talte om det.' };
            if (states[at] === 'later') items[id] = { state: 'tages_op_senere' };
          }
          const read = readNote(mangled(textFor(agenda.id, { items })), words);
          const names = (read?.open ?? []).map((text) => text.toLocaleLowerCase('da'));
          const wanted = plain
            .filter((_, at) => states[at] !== 'said')
            .map(({ title }) => asRead(title).toLocaleLowerCase('da'));
          for (const title of wanted.slice(0, 12 - (agenda.items.length - plain.length)))
            expect(names).toContain(title);
          for (const [at, { title }] of plain.entries())
            if (states[at] === 'said') expect(names).not.toContain(asRead(title).toLocaleLowerCase('da'));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives back an agreement the caseworker has worded freely', () => {
    const text = textFor('jobsamtale', { rows: { aftaler: [{ who: 'borgeren', what: 'ringer' }] } });
    const reworded = text.replace(
      /AFTALER\n.*\n/,
      'AFTALER\nBorgeren ringer selv, når skulderen er bedre.\n',
    );
    expect(readNote(reworded, words)?.agreements).toEqual(['Borgeren ringer selv, når skulderen er bedre.']);
  });

  it('gives back what is missing, and nothing of what was told', () => {
    const text = textFor('visitation', {
      answers: {
        mangler_at_blive_oplyst: 'Karakterer fra 9. klasse',
        borgeren_siger_maal: 'Vil være tømrer',
      },
    });
    const read = readNote(text, words);
    expect(read?.open).toContain('Karakterer fra 9. klasse');
    expect(JSON.stringify(read)).not.toContain('tømrer');
  });

  it('loses a CPR number on the way', () => {
    const text = textFor('jobsamtale', { rows: { aftaler: [{ what: 'ringer' }] } }).replace(
      'ringer',
      'ringer 010190-1234',
    );
    expect(readNote(text, words)?.agreements).toEqual(['ringer [fjernet]']);
  });

  it.each([
    '',
    'Notat fra samtale 1. november. Aftalt: borgeren ringer.',
    'AFTALER\n- borgeren ringer',
    'KILDER OG VERSION\nLavet med samtalen »Jobsamtale«, udgave 1 (abcd1234).',
    'æ'.repeat(60_000),
    '- \n'.repeat(20_000),
  ])('is said to be unreadable when it is no note of ours (%#)', (text) => {
    expect(readNote(text, words)).toBeUndefined();
  });

  it('keeps no more than a card can ask about', () => {
    const rows = Array.from({ length: 12 }, (_, n) => ({ what: `aftale ${n} ${'lang '.repeat(200)}` }));
    const read = readNote(textFor('jobsamtale', { rows: { aftaler: rows } }), words);
    expect(read?.agreements).toHaveLength(12);
    expect(Math.max(...(read?.agreements ?? []).map((it) => it.length))).toBeLessThanOrEqual(300);
  });
});
