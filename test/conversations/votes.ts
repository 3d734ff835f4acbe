import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What was said of answers, as a bot with its store in this folder keeps it, the oldest first. */
export function votesIn(folder: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, 'samtalemakker.db'), { readOnly: true });
  try {
    return database.prepare('SELECT id, question, cards, useful, comment FROM lookup_vote ORDER BY at').all();
  } finally {
    database.close();
  }
}
