import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { AboutView } from '../dialogs/engine/view.ts';
import { ask } from './action.ts';
import { fold } from './fold.ts';
import { frame } from './frame.ts';
import { labels } from './labels.ts';
import { links } from './link.ts';
import { heading, line, run, written } from './text.ts';

const words = labels.about;

/** What the bot is, what it does and does not, and which editions of the content it holds. */
export function aboutCard({ editions, keeps }: AboutView, message: string): IAdaptiveCard {
  const lines = editions.map(({ title, version, mark }) =>
    line([run(words.edition(title, version)), run(` (${mark})`, { subtle: true, size: 'Small' })]),
  );
  const kept = [
    words.keeps(keeps.workdays),
    ...(keeps.backupDays > 0 ? [words.backup(keeps.backupDays)] : []),
    words.log,
  ];
  return frame([
    heading(words.title),
    ...words.does.map((text) => written(text)),
    ...kept.map((text) => written(text, { subtle: true, size: 'Small' })),
    ...fold('udgaver', words.editions, lines),
    links([ask(labels.menu.show, { do: 'menu', message })]),
  ]);
}
