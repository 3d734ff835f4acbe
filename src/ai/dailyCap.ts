import { dayAt } from '../../dialogs/rules/calendar.ts';

/** So many a day for each person, by the Danish date. Kept in memory: another instance or a new start counts from nothing. */
export class DailyCap {
  private readonly taken = new Map<string, number>();
  private day = '';
  private readonly most: number;
  private readonly now: () => number;

  constructor(most: number, now: () => number) {
    this.most = most;
    this.now = now;
  }

  /** Takes one of the day's; false when there is none left. */
  take(user: string): boolean {
    const today = dayAt(this.now()).toString();
    if (today !== this.day) this.taken.clear();
    this.day = today;
    const before = this.taken.get(user) ?? 0;
    if (before >= this.most) return false;
    this.taken.set(user, before + 1);
    return true;
  }
}
