import type { Temporal } from 'temporal-polyfill';
import type { AnswerView, Shown } from '../../dialogs/engine/answer.ts';
import { citeText } from '../../dialogs/engine/cite.ts';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { offered } from '../../dialogs/engine/content.ts';
import type { Gap, GuidanceFile } from '../../dialogs/schema/guidance.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import { entriesOf } from './entriesOf.ts';
import type { Entry } from './entry.ts';
import { extract } from './extract.ts';
import { type Found, type Lookup, openLookup } from './openLookup.ts';
import { wordsOf } from './words.ts';
import { lawOf, worthOf } from './worthOf.ts';

/** What the library is made of: cards, passages of own documents, gaps, and the sources they all cite. */
export type Holdings = {
  cards: readonly GuidanceFile[];
  passages: readonly Entry[];
  gaps: readonly Gap[];
  sources: readonly Source[];
};

/** A hit in words; `entry` is the id of the card or passage. */
export type Piece = { entry: string; title: string; text: string; source: string; law?: string };

/** How many hits are shown below the best one. */
const MORE = 2;

/** Everything that can be looked up, and how it is shown. The index is built when it is first asked for. */
export class Library {
  private readonly open: () => Lookup;
  private readonly cards: ReadonlyMap<string, GuidanceFile>;
  private readonly passages: ReadonlyMap<string, Entry>;
  private readonly sources: readonly Source[];

  constructor({ cards, passages, gaps, sources }: Holdings) {
    let opened: Lookup | undefined;
    this.open = () => {
      opened ??= openLookup([...entriesOf(cards), ...passages], gaps);
      return opened;
    };
    this.cards = new Map(cards.map((card) => [card.id, card]));
    this.passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.sources = sources;
  }

  private get lookup(): Lookup {
    return this.open();
  }

  /** Builds the index, so that the first question need not wait for it. */
  warm(): void {
    this.open();
  }

  /** Whether each word of a text can be looked up as it stands. */
  isKnown(text: string): boolean {
    return wordsOf(text).every((word) => this.lookup.stands(word));
  }

  ask(question: string): Found {
    return this.lookup.ask(question);
  }

  has(id: string): boolean {
    return this.cards.has(id) || this.passages.has(id);
  }

  /** The hits of a question in words, as they may be reworded from: each with where it is from. */
  pieces(question: string): Piece[] {
    return this.ask(question).hits.map(({ entry: { id, title, text, sources, document } }) => {
      const worth = this.cards.get(id) ?? document;
      const law = worth && lawOf(worth);
      return {
        entry: id,
        title,
        text,
        source: this.sourceOf(sources),
        ...(law === undefined ? {} : { law }),
      };
    });
  }

  /** Ids of cards that begin a conversation: what is offered before anything has been looked up. */
  get first(): string[] {
    return [...this.cards.values()].filter(({ starts }) => starts !== undefined).map(({ id }) => id);
  }

  /** One card or passage as it is shown; `question` chooses the extract of a passage. Undefined for what is not there. */
  show(id: string, catalogue: Catalogue, today: Temporal.PlainDate, question = ''): Shown | undefined {
    const card = this.cards.get(id);
    if (card !== undefined) return this.shownCard(card, catalogue, today);
    const passage = this.passages.get(id);
    return passage && this.shownPassage(passage, today, question);
  }

  private shownCard(card: GuidanceFile, catalogue: Catalogue, today: Temporal.PlainDate): Shown {
    const start = offered(catalogue).find((it) => it.id === card.starts);
    return {
      id: card.id,
      title: card.title,
      blocks: card.body,
      source: this.sourceOf(card.sources),
      ...worthOf(card, today),
      ...(start === undefined ? {} : { start: { conversation: start.id, title: start.title } }),
      related: card.related.flatMap((id) => {
        const title = this.cards.get(id)?.title;
        return title === undefined ? [] : [{ id, title }];
      }),
    };
  }

  private shownPassage(
    { id, title, text, sources, document }: Entry,
    today: Temporal.PlainDate,
    question: string,
  ): Shown {
    return {
      id,
      title,
      blocks: [`»${extract(text, question)}«`],
      source: this.sourceOf(sources),
      ...(document === undefined ? {} : worthOf(document, today)),
      related: [],
    };
  }

  private sourceOf(cites: Entry['sources']): string {
    return citeText({ cited: [...this.sources] }, cites);
  }

  /** The answer to a question; `top` is the card that was asked for by name instead. */
  answer(
    question: string,
    top: string | undefined,
    catalogue: Catalogue,
    today: Temporal.PlainDate,
  ): Pick<AnswerView, 'question' | 'answered' | 'understood' | 'gap' | 'best' | 'more'> {
    const { answered, hits, gap, understood } = this.ask(question);
    const shownOf = (id: string) => this.show(id, catalogue, today, question);
    const shown = (ids: readonly { entry: Entry }[]) => ids.flatMap(({ entry }) => shownOf(entry.id) ?? []);
    if (top !== undefined && top !== hits[0]?.entry.id) {
      const best = shownOf(top);
      // What was the answer stays at hand below what was gone on to.
      const others = answered ? hits.filter(({ entry }) => entry.id !== top).slice(0, MORE) : [];
      if (best !== undefined) return { question, answered: true, understood, best, more: shown(others) };
    }
    // Of a question nothing is understood of, nothing is near either.
    const near = answered || understood.length > 0 ? hits.slice(0, MORE + 1) : [];
    const [best, ...more] = shown(near);
    return {
      question,
      answered,
      understood,
      ...(gap === undefined ? {} : { gap: { title: gap.title, text: gap.text } }),
      ...(best === undefined ? {} : { best }),
      more,
    };
  }
}
