import { lookupLabels } from '../../cards/lookupLabels.ts';
import { reminderLabels } from '../../cards/reminderLabels.ts';
import { type Picture, rests } from './guideTalks.ts';
import type { Playground } from './playground.ts';
import type { Site } from './site.ts';

/** A question with an answer, and one without. */
export async function showLookups(chat: Playground, picture: Picture): Promise<void> {
  await chat.says('hvem kan være mentor');
  await chat.sees('Du spurgte: hvem kan være mentor');
  await rests(chat);
  await picture('opslag.png');
  await chat.says('hvad er satsen for udeboende');
  await chat.sees(lookupLabels.missing);
  await rests(chat);
  await picture('opslag-intet.png');
}

/** A reminder set, rung when its time has come, and all of them on a list. */
export async function showReminders(chat: Playground, picture: Picture, site: Site): Promise<void> {
  await chat.says('påmind 2026-114 om formøde på fredag kl 9');
  await chat.sees('Jeg minder dig om');
  await rests(chat);
  await picture('paamindelse-sat.png');
  for (const about of ['at ringe til mentoren om 14 dage', 'CV i morgen']) {
    await chat.says(`påmind 2026-098 om ${about}`);
    await rests(chat);
  }
  site.nextDay();
  await chat.sees(reminderLabels.headings.today);
  await rests(chat);
  await picture('paamindelse.png');
  await chat.says('påmindelser');
  await chat.sees(reminderLabels.list.title);
  await rests(chat);
  await picture('paamindelser.png');
}
