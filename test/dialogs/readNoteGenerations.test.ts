import fc from 'fast-check';
import { rowText } from '../../dialogs/engine/answerText.ts';
import { carriedId, newDateId } from '../../dialogs/engine/carried.ts';
import { danishDate } from '../../dialogs/engine/danishDate.ts';
import type { Answer, Draft, Previous, Row } from '../../dialogs/engine/draft.ts';
import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { allQuestions } from '../../dialogs/engine/places.ts';
import { withPrevious } from '../../dialogs/engine/previous.ts';
import { readNote } from '../../dialogs/engine/readNote.ts';
import { bare, mangling, phrase } from './caseSystem.ts';
import { catalogue, conversationOf } from './given.ts';

const TODAY = '2026-11-23';
const { note: words } = conversationOf('jobsamtale');
const talks = catalogue.editions
  .map(({ conversation }) => conversation)
  .filter((it) => it.type !== 'checklist' && it.onCase && allQuestions(it).get('aftaler')?.type === 'rows')
  .map(({ id }) => id);

const day = fc.constantFrom('2026-12-04', '2027-01-15', '2027-02-01');
const row = fc.record(
  { who: fc.constantFrom('borgeren', 'sagsbehandler', 'mentor'), what: phrase, when: day },
  { requiredKeys: ['what'] },
);
/** How it went with one thing of the last note; nothing where nobody spoke of it. */
const outcome = fc.record(
  {
    agreed: fc.constantFrom('holdt', 'ikke_holdt', 'flyttet', 'ikke_aktuel'),
    date: day,
    open: fc.constantFrom('klaret', 'stadig_aabent', 'ikke_aktuelt'),
  },
  { requiredKeys: [] },
);
type Outcome = { agreed?: string; date?: string; open?: string };

/** One talk: what was newly agreed and found missing, how it went with what came from the last, and what the case system did afterwards. */
const talk = fc.record({
  id: fc.constantFrom(...talks),
  rows: fc.uniqueArray(row, { maxLength: 5, selector: ({ what }) => bare(what) }),
  missing: fc.option(phrase),
  outcomes: fc.array(outcome, { minLength: 1, maxLength: 7 }),
  mangled: mangling,
});

type Things = { agreements: string[]; open: string[] };

function draftOf(id: string, rows: Row[], missing: string | null, previous: Previous | undefined): Draft {
  const conversation = conversationOf(id);
  const asked = allQuestions(conversation).has('mangler_at_blive_oplyst');
  const answers = missing === null || !asked ? {} : { mangler_at_blive_oplyst: missing };
  const told = { answers, items: {}, rows: rows.length > 0 ? { aftaler: rows } : {}, reference: '2026-114' };
  const { draft } = draftFrom(conversation, { ...told, at: `${TODAY}T09:00:00Z` });
  return { ...draft, content: 'abcdef0123', ...(previous ? { previous } : {}) };
}

/** The answers to what came from the last note, one after the other. */
function answered({ agreements, open }: Things, outcomes: readonly Outcome[]): Record<string, Answer> {
  const given = [
    ...agreements.flatMap((text, at) => {
      const { agreed, date } = outcomes[at % outcomes.length] ?? {};
      return [[carriedId(text), agreed] as const, [newDateId(text), date] as const];
    }),
    ...open.map((text, at) => [carriedId(text), outcomes[at % outcomes.length]?.open] as const),
  ];
  return Object.fromEntries(given.flatMap(([id, value]) => (value ? [[id, { value, rev: 1 }]] : [])));
}

const moved = (text: string, date: string | undefined) => {
  if (date === undefined) return text;
  const words = danishDate(date);
  return / · \d{1,2}\. \S+ \d{4}$/.test(text)
    ? text.replace(/\d{1,2}\. \S+ \d{4}$/, words)
    : / · senest \d{1,2}\. \S+ \d{4}$/.test(text)
      ? text.replace(/\d{1,2}\. \S+ \d{4}$/, words)
      : `${text} · ${words}`;
};

/** What must come back from a note: everything not kept, settled or dropped, and everything new, each once. */
function expected(before: Things, outcomes: readonly Outcome[], fresh: Things): Things {
  const agreements = before.agreements.flatMap((text, at) => {
    const { agreed, date } = outcomes[at % outcomes.length] ?? {};
    const over = date === undefined && (agreed === 'holdt' || agreed === 'ikke_aktuel');
    return over ? [] : [moved(text, date)];
  });
  const open = before.open.filter((_, at) => {
    const state = outcomes[at % outcomes.length]?.open;
    return state === undefined || state === 'stadig_aabent';
  });
  const once = (texts: string[]) => [...new Set(texts.map(bare))].sort();
  return { agreements: once([...agreements, ...fresh.agreements]), open: once([...open, ...fresh.open]) };
}

describe('the chain of notes', () => {
  it('loses and doubles nothing through three talks, or says that it is not sure', () => {
    fc.assert(
      fc.property(fc.array(talk, { minLength: 3, maxLength: 3 }), (generations) => {
        let previous: Previous | undefined;
        for (const { id, rows, missing, outcomes, mangled } of generations) {
          const draft = draftOf(id, rows, missing, previous);
          const before: Things = previous ?? { agreements: [], open: [] };
          const whole: Draft = { ...draft, answers: { ...draft.answers, ...answered(before, outcomes) } };
          const conversation = withPrevious(conversationOf(id), whole);
          const question = allQuestions(conversation).get('aftaler');
          if (question?.type !== 'rows') throw new Error('no agreements');
          const items = conversation.type === 'flow' ? [] : conversation.items;
          const essential = items.filter(
            (it) => it.essential && it.carry !== false && it.title !== 'Aftaler',
          );
          const asked = allQuestions(conversation).has('mangler_at_blive_oplyst');
          const fresh: Things = {
            agreements: rows.map((it) => rowText(question, it)),
            open: [...essential.map(({ title }) => title), ...(missing !== null && asked ? [missing] : [])],
          };
          const read = readNote(mangled(noteText(conversation, whole, TODAY)), words);
          expect(read).toMatchObject({ title: conversation.title, date: TODAY, reference: '2026-114' });
          // It has said that the agreements are to be read through.
          if (read?.altered) return;
          expect({
            agreements: read?.agreements.map(bare).sort(),
            open: read?.open.map(bare).sort(),
          }).toEqual(expected(before, outcomes, fresh));
          previous = read;
        }
      }),
      { numRuns: 60 },
    );
  });
});
