import { createHmac, randomBytes } from 'node:crypto';

/** More than this is not remembered at once. */
const MOST = 2_000;

/** What an answer in words was about: the question without personal data, and the ids of the cards it rests on. */
type About = { question: string; cards: readonly string[] };

/**
 * Remembers, in this process, what the answers in words were about, so that a thumb below one can be kept with its question. They are not
 * stored: most are never voted on.
 */
export class WordedAnswers {
  // Without it nobody can tell from an id which message or chat it was; a thumb changed after a restart is kept beside the first.
  private readonly key = randomBytes(32);
  private readonly about = new Map<string, About>();

  add(conversation: string, activity: string, about: About): void {
    const [oldest] = this.about.keys();
    if (this.about.size >= MOST && oldest !== undefined) this.about.delete(oldest);
    this.about.set(this.idOf(conversation, activity), about);
  }

  /** What one was about, and an id that tells neither message nor chat; nothing is known of one from before the last start. */
  of(conversation: string, activity: string): About & { id: string } {
    const id = this.idOf(conversation, activity);
    return { id, ...(this.about.get(id) ?? { question: '', cards: [] }) };
  }

  private idOf(conversation: string, activity: string): string {
    const hash = createHmac('sha256', this.key);
    return hash.update(JSON.stringify([conversation, activity])).digest('hex');
  }
}
