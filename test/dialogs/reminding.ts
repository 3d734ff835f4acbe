import { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { type Desk, emptyDesk } from '../../dialogs/engine/desk.ts';
import type { Event } from '../../dialogs/engine/event.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { Effect } from '../../dialogs/engine/turned.ts';
import type { View } from '../../dialogs/engine/view.ts';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import type { ReminderPress } from '../../dialogs/reminders/reminderEvent.ts';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import { catalogue } from './given.ts';

/** A moment by its Danish time of day, `YYYY-MM-DDTHH:MM`. */
export const danish = (local: string) => Temporal.ZonedDateTime.from(`${local}[${ZONE}]`).toInstant();

/** A channel there is. */
export const TEAM = { id: '19:unge@thread.tacv2', name: 'Ungeteamet' };

/** A caseworker's reminders with the engine: keeps them as the edge would. Begins Monday 23 November 2026 at ten. */
export class Reminding {
  desk: Desk = emptyDesk;
  reminders: Reminder[] = [];
  undelivered = new Set<string>();
  unread: number | undefined;
  channels = [TEAM];
  name = 'Kirsten';
  view: View = { show: 'menu', entries: [], more: false, drafts: 0 };
  effects: Effect[] = [];
  now = danish('2026-11-23T10:00');
  private readonly catalogue: Catalogue;
  private made = 0;

  constructor(from: Catalogue = catalogue) {
    this.catalogue = from;
  }

  send(event: Event): this {
    const { desk, reminders, undelivered, unread, channels, name } = this;
    const state = { desk, reminders, undelivered, channels, name, ...(unread ? { unread } : {}) };
    const { state: after, view, effects } = turn({ catalogue: this.catalogue }, state, event, this.now);
    this.desk = after.desk;
    this.reminders = [...(after.reminders ?? [])];
    this.view = view;
    this.effects = effects;
    return this;
  }

  at(local: string): this {
    this.now = danish(local);
    return this;
  }

  /** "påmind …", without the word. */
  typed(text: string): this {
    this.made += 1;
    return this.send({ type: 'remind', text, reminder: `p${this.made}` });
  }

  press(verb: ReminderPress['verb'], more: Partial<ReminderPress> = {}): this {
    const { id: reminder = 'p1', rev = 0 } =
      this.reminders.find(({ id }) => id === (more.reminder ?? 'p1')) ?? {};
    return this.send({ type: 'reminder', verb, reminder, rev, inputs: {}, ...more });
  }

  ring(local: string, reminder = 'p1'): this {
    return this.at(local).send({ type: 'ring', reminder });
  }

  morning(local: string): this {
    return this.at(local).send({ type: 'overview' });
  }

  get only(): Reminder {
    const [one, ...more] = this.reminders;
    if (one === undefined || more.length > 0) throw new Error(`there are ${this.reminders.length} reminders`);
    return one;
  }

  /** The view, known to be of a kind. */
  shows<S extends View['show']>(show: S): View & { show: S } {
    if (this.view.show !== show) throw new Error(`shows ${this.view.show}, not ${show}`);
    return this.view as View & { show: S };
  }

  /** What was asked to be posted, as it is told apart. */
  get posted(): string[] {
    return this.effects.flatMap((it) => {
      if (it.do !== 'post') return [];
      const { subject, channel = 'chat' } = it;
      if (subject.of === 'reminder') return [`${subject.reminder} ${channel}`];
      return subject.of === 'page' ? [subject.page.page] : [subject.of];
    });
  }
}
