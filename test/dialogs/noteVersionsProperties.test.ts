import fc from 'fast-check';
import { type Draft, newDraft, type Row, type Value } from '../../dialogs/engine/draft.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { allQuestions, noteId, RUNNING, stateId } from '../../dialogs/engine/places.ts';
import type { Item } from '../../dialogs/schema/conversation.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import type { Question, RowsQuestion } from '../../dialogs/schema/question.ts';
import { conversationOf } from './given.ts';

jest.setTimeout(60_000);
const TODAY = '2026-11-23';
const IDS = [
  'startmoede',
  'opfoelgning',
  'formoede',
  'visitation',
  'smart-delmaal',
  'virksomheden-klar',
  'jobsamtale',
];
const READERS = [['sag'], ['sag', 'borger'], ['sag', 'virksomhed'], ['sag', 'borger', 'virksomhed']] as const;

/** Chance told in numbers, one after the other, so that fast-check can shrink it. */
class Dice {
  private at = 0;
  private readonly numbers: readonly number[];
  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }
  under(n: number): number {
    this.at += 1;
    return ((this.numbers[this.at % this.numbers.length] ?? 0) + this.at * 7) % n;
  }
  of<T>(from: readonly T[]): T {
    return from[this.under(from.length)] as T;
  }
}

/** A word that stands nowhere else; `what` tells whose it is. */
type Token = { word: string; may: (when: (question: string, is: string) => boolean) => boolean };

/**
 * A shipped conversation with every name, option and answer a word of its own, marked at random for readers, some of it for the company only
 * on a condition; the draft that answers all of it; and every word with whether the company may read it, told apart from the engine.
 */
class World {
  readonly tokens: Token[] = [];
  readonly conversation: Conversation;
  readonly draft: Draft;
  private readonly answers: Draft['answers'] = {};
  private readonly gates: string[];
  private made = 0;
  private readonly dice: Dice;

  constructor(id: string, dice: Dice) {
    this.dice = dice;
    const { versionsFor: _meant, ...known } = structuredClone(conversationOf(id));
    this.conversation = { ...known, onCase: true } as Conversation;
    const choices = [...allQuestions(this.conversation).values()].filter(
      (it) => it.type === 'choice' && !it.many,
    );
    this.gates = choices.map((it) => it.id).filter((it) => !it.endsWith('_tilstand'));
    const items = this.conversation.type === 'flow' ? [] : this.conversation.items;
    for (const item of items) this.item(item);
    const owners = new Map(items.flatMap((item) => item.questions.map((it) => [it.id, item] as const)));
    const steps = this.conversation.type === 'flow' ? this.conversation.steps : items;
    for (const question of [...steps, ...this.conversation.closing].flatMap((it) => it.questions))
      this.question(question, owners.get(question.id));
    this.put(RUNNING, this.token([]));
    this.draft = this.drafted(id);
  }

  /** Everything else that is written in a draft, none of it for others than the case file. */
  private drafted(id: string): Draft {
    const edits = Object.fromEntries(
      this.conversation.note.headings.map(({ id: heading }) => [
        heading,
        { text: this.token([]), replaced: '', rev: 1 },
      ]),
    );
    const decision = { choice: 'uddannelsesparat', reason: this.token([]), rev: 1 };
    const draft = newDraft('d', id, 'hash', '2026-11-23T09:00:00Z');
    const [reference, offers] = [this.token([]), { x: this.token([]) }];
    return { ...draft, reference, answers: this.answers, edits, decision, offers };
  }

  private put(key: string, value: Value): void {
    this.answers[key] = { value, rev: 1 };
  }

  /** Marked anew: for readers drawn, now and then for the company only on a condition. */
  private mark(marked: Pick<Item, 'readers' | 'companyWhen'>): void {
    marked.readers = [...this.dice.of(READERS)];
    delete marked.companyWhen;
    if (this.dice.under(3) === 0 && this.gates.length > 0)
      marked.companyWhen = { question: this.dice.of(this.gates), is: this.dice.of(['ja', 'nej']) };
  }

  private item(item: Item): void {
    const { states } = this.conversation.note.items;
    this.mark(item);
    delete item.labelToCitizen;
    item.title = this.token([item]);
    this.put(noteId(item.id), this.token([item]));
    const kind = this.conversation.type === 'checklist' ? 'checklist' : 'agenda';
    this.put(stateId(item.id), this.dice.of(states[kind]).value);
  }

  private question(question: Question, owner: Item | undefined): void {
    this.mark(question);
    delete question.labelToCitizen;
    // What an item asks goes by its own marks, and by the item's condition.
    const by: Marked[] = owner ? [question, { ...owner, readers: ['virksomhed'] }] : [question];
    question.label = this.token(by);
    if (question.type === 'text') this.put(question.id, this.token(by));
    if (question.type === 'rows') this.put(question.id, this.rows(question, by));
    if (question.type !== 'choice') return;
    for (const option of question.options) option.text = this.token(by);
    this.put(question.id, this.dice.of(question.options).value);
  }

  private rows(question: RowsQuestion, by: Marked[]): Row[] {
    for (const column of question.columns) {
      delete column.readers;
      if (this.dice.under(2) === 0) column.readers = [...this.dice.of(READERS)];
    }
    return [0, 1].map(() => {
      const opening = question.columns.find((column) => column.type === 'choice' && column.opensTo);
      const opened = this.dice.of(['ja', 'nej', '']);
      // A row that nobody opened is no one's but the case file's and the citizen's, whatever the rest is marked with.
      const whose = opening && opened !== 'ja' ? [...by, { readers: ['sag'] }] : by;
      const cells = question.columns
        .filter((column) => column.type === 'text')
        .map((column) => [
          column.id,
          this.token(column.readers ? [...whose, { readers: column.readers }] : whose, column.readers),
        ]);
      return Object.fromEntries(opening && opened ? [...cells, [opening.id, opened]] : cells);
    });
  }

  /** A word that the company may read only if all of these are marked for it and hold. A column's readers stand in place of its rows'. */
  private token(by: readonly Marked[], instead?: readonly string[]): string {
    this.made += 1;
    const word = `ord${this.made}slut`;
    this.tokens.push({
      word,
      may: (when) =>
        by.length > 0 &&
        (instead === undefined || instead.includes('virksomhed')) &&
        by.every(({ readers, companyWhen: it }) => {
          const holds = it === undefined || !('question' in it) || !('is' in it) || when(it.question, it.is);
          return readers.includes('virksomhed') && holds;
        }),
    });
    return word;
  }
}
type Marked = {
  readers: readonly string[];
  companyWhen?: { question: string; is: string } | object | undefined;
};

const worlds = fc
  .tuple(fc.constantFrom(...IDS), fc.array(fc.nat({ max: 9999 }), { minLength: 40, maxLength: 40 }))
  .map(([id, numbers]) => new World(id, new Dice(numbers)));

const small = (text: string) => text.toLocaleLowerCase('da');

describe('Whatever is answered, and however the content is marked,', () => {
  it('the company’s version has no word that is not marked for it', () => {
    let shown = 0;
    fc.assert(
      fc.property(worlds, ({ conversation, draft, tokens }) => {
        const text = small(noteText(conversation, draft, TODAY, 'virksomhed'));
        const given = (question: string, is: string) => draft.answers[question]?.value === is;
        for (const { word, may } of tokens) if (!may(given)) expect(text).not.toContain(word);
        shown += tokens.filter(({ word }) => text.includes(word)).length;
      }),
      { numRuns: 150 },
    );
    // The check would hold of an empty text too; most runs have something to say.
    expect(shown).toBeGreaterThan(1000);
  });

  it('the citizen’s version has nothing reworded, no note without an item, no reason of a decision', () => {
    fc.assert(
      fc.property(worlds, ({ conversation, draft }) => {
        const text = noteText(conversation, draft, TODAY, 'borger');
        const own = [...Object.values(draft.edits).map((edit) => edit.text), draft.decision?.reason];
        for (const word of [...own, String(draft.answers[RUNNING]?.value)]) expect(text).not.toContain(word);
      }),
      { numRuns: 100 },
    );
  });

  it('a version depends on nothing but what is marked for its reader', () => {
    fc.assert(
      fc.property(worlds, ({ conversation, draft }) => {
        const bare = { ...draft, edits: {}, offers: {} };
        delete (bare as { decision?: unknown }).decision;
        for (const reader of ['borger', 'virksomhed'] as const)
          expect(noteText(conversation, bare, TODAY, reader)).toBe(
            noteText(conversation, draft, TODAY, reader),
          );
      }),
      { numRuns: 100 },
    );
  });
});
