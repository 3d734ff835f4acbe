import { rows, type Work } from './work.ts';

/** What somebody thought of an answer: `id` is the answer's. The question and the line of their own hold no personal data; cards are ids, best first. */
export type Vote = {
  id: string;
  question: string;
  cards: readonly string[];
  useful: boolean;
  comment: string;
};

/** Keeps a vote; a later one on the same answer takes its place, but a line once written stays until there is another. */
export function* keepVote({ id, question, cards, useful, comment }: Vote, now: number): Work<void> {
  yield* rows(
    `INSERT INTO lookup_vote (id, at, question, cards, useful, comment) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET useful = excluded.useful,
       comment = CASE WHEN excluded.comment = '' THEN lookup_vote.comment ELSE excluded.comment END`,
    id,
    now,
    question,
    JSON.stringify(cards),
    useful ? 1 : 0,
    comment,
  );
}

/** Counts a card as having been the answer once more. */
export function* countUse(card: string): Work<void> {
  yield* rows(
    'INSERT INTO lookup_use (card, uses) VALUES ($1, 1) ON CONFLICT (card) DO UPDATE SET uses = lookup_use.uses + 1',
    card,
  );
}

/** The cards that were most often the answer, the most used first. */
export function* mostUsed(most: number): Work<string[]> {
  const found = yield* rows('SELECT card FROM lookup_use ORDER BY uses DESC, card LIMIT $1', most);
  return found.map(({ card }) => String(card));
}

/** Votes as they are kept, in milliseconds since 1970: the oldest first, from a day on. */
export function* votesSince(from: number): Work<(Vote & { at: number })[]> {
  const found = yield* rows(
    'SELECT id, at, question, cards, useful, comment FROM lookup_vote WHERE at >= $1 ORDER BY at, id',
    from,
  );
  return found.map((row) => ({
    id: String(row.id),
    at: Number(row.at),
    question: String(row.question),
    cards: JSON.parse(String(row.cards)) as string[],
    useful: Number(row.useful) === 1,
    comment: String(row.comment),
  }));
}

/** Forgets votes from before a moment. */
export function* forgetVotes(before: number): Work<void> {
  yield* rows('DELETE FROM lookup_vote WHERE at < $1', before);
}
