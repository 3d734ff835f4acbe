import fc from 'fast-check';
import { rowText } from '../../dialogs/engine/answerText.ts';
import { carriedId, newDateId, PREVIOUS } from '../../dialogs/engine/carried.ts';
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

/** How it went with a point of the agenda itself: not come to, talked about, put off without a word, put off with one. */
const pointState = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ state: 'none' as const, note: '' }) },
  fc.constant({ state: 'said' as const, note: 'Vi talte om det.' }),
  fc.constant({ state: 'later' as const, note: '' }),
  phrase.map((note) => ({ state: 'later' as const, note })),
);
type PointState = { state: 'none' | 'said' | 'later'; note: string };

/** One talk: what was newly agreed and found missing, how it went with the agenda's points and with what came from the last, and what the case system did afterwards. */
const talk = fc.record({
  id: fc.constantFrom(...talks),
  rows: fc.uniqueArray(row, { maxLength: 5, selector: ({ what }) => bare(what) }),
  missing: fc.option(phrase),
  points: fc.array(pointState, { minLength: 1, maxLength: 9 }),
  outcomes: fc.array(outcome, { minLength: 1, maxLength: 7 }),
  mangled: mangling,
});

type Things = { agreements: string[]; open: string[] };

/** A point of an agenda in one talk: its title, and how it went with it. */
type Point = PointState & { id: string; title: string; essential: boolean };

/** The points of an agenda in one talk; not the one the last note is gone through under. */
function pointsOf(id: string, states: readonly PointState[], rows: Row[]): Point[] {
  const conversation = conversationOf(id);
  const items = conversation.type === 'flow' ? [] : conversation.items.filter((it) => it.id !== PREVIOUS);
  return items.map((item, at): Point => {
    const { state, note } = states[at % states.length] ?? { state: 'none', note: '' };
    const agreed = rows.length > 0 && item.questions.some((it) => it.id === 'aftaler');
    const named = conversation.note.headings.some(
      (it) => it.id === item.section && it.heading === item.title,
    );
    const essential = item.essential && item.carry !== false && !named;
    return {
      id: item.id,
      title: item.title,
      essential,
      note,
      state: state === 'none' && agreed ? 'said' : state,
    };
  });
}

function draftOf(id: string, rows: Row[], missing: string | null, points: readonly Point[]): Draft {
  const conversation = conversationOf(id);
  const asked = allQuestions(conversation).has('mangler_at_blive_oplyst');
  const answers = missing === null || !asked ? {} : { mangler_at_blive_oplyst: missing };
  const items = Object.fromEntries(
    points.map(({ id: item, state, note }) => [
      item,
      { ...(state === 'later' ? { state: 'tages_op_senere' } : {}), ...(note === '' ? {} : { note }) },
    ]),
  );
  const told = { answers, items, rows: rows.length > 0 ? { aftaler: rows } : {}, reference: '2026-114' };
  const { draft, problems } = draftFrom(conversation, { ...told, at: `${TODAY}T09:00:00Z` });
  expect(problems).toEqual([]);
  return { ...draft, content: 'abcdef0123' };
}

/** The point of this agenda that an open point of the last note is about. */
const pointFor = (points: readonly Point[], text: string) =>
  points.find(({ title }) => bare(text) === bare(title) || bare(text).startsWith(`${bare(title)}: `));

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

/** What stays open: what came from the last note unless it was settled, at its own point if this agenda has it; and what was newly left. */
function openAfter(before: Things, outcomes: readonly Outcome[], points: readonly Point[]): string[] {
  const kept = before.open.filter((text, at) => {
    const point = pointFor(points, text);
    if (point !== undefined) return point.state === 'none' || (point.state === 'later' && point.note === '');
    const state = outcomes[at % outcomes.length]?.open;
    return state === undefined || state === 'stadig_aabent';
  });
  const fresh = points.flatMap(({ title, state, note, essential }) => {
    if (state === 'later' && note !== '') return [`${title}: ${note}`];
    if (before.open.some((text) => pointFor(points, text)?.title === title)) return [];
    return state === 'later' || (state === 'none' && essential) ? [title] : [];
  });
  return [...kept, ...fresh];
}

/** What must come back from a note: everything not kept, settled or dropped, and everything new, each once. */
function expected(
  before: Things,
  outcomes: readonly Outcome[],
  points: readonly Point[],
  fresh: Things,
): Things {
  const agreements = before.agreements.flatMap((text, at) => {
    const { agreed, date } = outcomes[at % outcomes.length] ?? {};
    const over = date === undefined && (agreed === 'holdt' || agreed === 'ikke_aktuel');
    return over ? [] : [moved(text, date)];
  });
  const once = (texts: string[]) => [...new Set(texts.map(bare))].sort();
  return {
    agreements: once([...agreements, ...fresh.agreements]),
    open: once([...openAfter(before, outcomes, points), ...fresh.open]),
  };
}

/** A talk held: what came from the last note answered where it is asked about, the rest at the agenda's own points. */
function held(
  draft: Draft,
  previous: Previous | undefined,
  points: readonly Point[],
  outcomes: readonly Outcome[],
) {
  const before: Things = previous ?? { agreements: [], open: [] };
  const asked = answered(before, outcomes);
  for (const text of before.open) if (pointFor(points, text)) delete asked[carriedId(text)];
  return { ...draft, ...(previous ? { previous } : {}), answers: { ...draft.answers, ...asked } };
}

/** Three talks of one case: two of the same kind, so that points meet again, then any. */
const chains = fc.tuple(talk, talk, talk).map(([one, two, three]) => [one, { ...two, id: one.id }, three]);

describe('the chain of notes', () => {
  it('loses and doubles nothing through three talks, or says that it is not sure', () => {
    let merged = 0;
    fc.assert(
      fc.property(chains, (generations) => {
        let previous: Previous | undefined;
        for (const { id, rows, missing, points: states, outcomes, mangled } of generations) {
          const points = pointsOf(id, states, rows);
          const before: Things = previous ?? { agreements: [], open: [] };
          const whole = held(draftOf(id, rows, missing, points), previous, points, outcomes);
          const conversation = withPrevious(conversationOf(id), whole);
          const questions = allQuestions(conversation);
          const question = questions.get('aftaler');
          if (question?.type !== 'rows') throw new Error('no agreements');
          // Asked about once: among what was left, or at the agenda's own point.
          for (const text of before.open) {
            expect(questions.has(carriedId(text))).toBe(pointFor(points, text) === undefined);
            merged += pointFor(points, text) === undefined ? 0 : 1;
          }
          const note = noteText(conversation, whole, TODAY);
          for (const { title } of points) {
            const own = [`${title}: `, `Åbent fra sidst: ${title}: `];
            const lines = note.split('\n').filter((line) => own.some((start) => line.startsWith(start)));
            const texts = before.open.filter((text) => pointFor(points, text)?.title === title);
            expect(lines.length).toBeLessThanOrEqual(Math.max(1, texts.length));
          }
          const fresh: Things = {
            // What is written under the heading's own point is an agreement too.
            agreements: [
              ...rows.map((it) => rowText(question, it)),
              ...points
                .filter(({ title, state }) => title === 'Aftaler' && state === 'said')
                .map(({ note }) => note),
            ].filter((text) => text !== ''),
            open: missing !== null && questions.has('mangler_at_blive_oplyst') ? [missing] : [],
          };
          const read = readNote(mangled(note), words);
          expect(read).toMatchObject({ title: conversation.title, date: TODAY, reference: '2026-114' });
          // It has said that the agreements are to be read through.
          if (read?.altered) return;
          expect({
            agreements: read?.agreements.map(bare).sort(),
            open: read?.open.map(bare).sort(),
          }).toEqual(expected(before, outcomes, points, fresh));
          previous = read;
        }
      }),
      { numRuns: 60 },
    );
    // It would hold of talks that never met a point again, too.
    expect(merged).toBeGreaterThan(50);
  });
});
