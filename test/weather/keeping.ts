import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Caseworker, textOf } from '../conversations/caseworker.ts';
import { Running } from '../conversations/running.ts';
import { until } from './told.ts';

/** A program whose clock is put to Danish times, and what becomes of the drafts on it. */
export class Keeping {
  readonly running = new Running();

  async start(): Promise<this> {
    await this.running.start();
    return this;
  }

  /** Waits until nothing is on its way to the chat any more. */
  allSent(): Promise<void> {
    return until(async () => this.query('SELECT 1 FROM outbox').length === 0, 'all was sent');
  }

  /** The clock put to a Danish time, with nothing on its way to the chat meanwhile. */
  async clockTo(local: string): Promise<void> {
    await this.allSent();
    this.running.now = Date.parse(`${local}:00${/-0[4-9]-/.test(local) ? '+02:00' : '+01:00'}`);
  }

  /** A round of upkeep at a Danish time, and all that follows of it sent. */
  async at(local: string): Promise<void> {
    await this.clockTo(local);
    await this.running.upkeep();
    await this.allSent();
  }

  /** A caseworker who began a visitation at a Danish time and wrote something. */
  async begunAt(local: string, reference: string): Promise<Caseworker> {
    await this.clockTo(local);
    const worker = this.running.caseworker();
    await worker.types(`visitation ${reference}`);
    await worker.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: `Skrevet om ${reference}` });
    return worker;
  }

  get drafts(): number {
    return this.query('SELECT id FROM draft').length;
  }

  /** Keys of drafts that are, or were, in the log. */
  get keys(): number {
    return this.query('SELECT id FROM data_key WHERE id IN (SELECT draft FROM audit)').length;
  }

  /** What the log tells, line by line. */
  get acts(): unknown[] {
    return this.query('SELECT what FROM audit ORDER BY line').map(({ what }) => what);
  }

  /** What stands in a caseworker's chat, message by message. */
  chatOf({ conversation }: Caseworker): string[] {
    return this.running.connector.messages
      .filter((it) => it.conversation === conversation)
      .map(({ card }) => textOf(card));
  }

  private query(sql: string): Record<string, unknown>[] {
    const beside = new DatabaseSync(join(this.running.folder, 'samtalemakker.db'), { readOnly: true });
    const rows = beside.prepare(sql).all();
    beside.close();
    return rows;
  }
}
