import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failed, quiet } from '../../cards/labelSentences.ts';
import { labels } from '../../cards/labels.ts';
import { lookupLabels } from '../../cards/lookupLabels.ts';
import { reminderLabels } from '../../cards/reminderLabels.ts';
import { guidePages, withFacts } from '../../src/cli/guideFacts.ts';
import { commandContent } from '../../src/cli/told.ts';

const GUIDE = join('docs', 'guide');
const TALKS = join(GUIDE, 'samtaler');
const MOST_BYTES = 150 * 1024;
const text = (path: string) => readFileSync(path, 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const pages = [...pagesIn(GUIDE), ...pagesIn(TALKS)];

/** Where the links and pictures of a page lead, but for its own headings. */
const targetsOf = (page: string): string[] =>
  [...text(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) =>
    join(dirname(page), target),
  );

describe('The guide', () => {
  it('has a page for each conversation that says what the content says (node src/cli/guide.ts)', () => {
    const wanted = guidePages(commandContent());
    const stale = wanted.filter(({ name, facts }) => {
      const path = join(TALKS, name);
      const page = existsSync(path) ? text(path) : '';
      return withFacts(page, facts) !== page;
    });
    expect(stale.map(({ name }) => name)).toEqual([]);
    expect(readdirSync(TALKS).toSorted()).toEqual(wanted.map(({ name }) => name).toSorted());
  });

  it('says of each conversation what the content cannot: when to use it, and what is good to know', () => {
    const silent = pagesIn(TALKS).filter(
      (page) =>
        !page.endsWith('README.md') && !/\*\*Brug den:\*\* .[\s\S]*## Godt at vide\n\n- ./.test(text(page)),
    );
    expect(silent).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const astray = pages.flatMap((page) =>
      targetsOf(page)
        .filter((target) => !existsSync(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(astray).toEqual([]);
  });

  it('leads to every page of its own', () => {
    const reached = new Set(pages.flatMap(targetsOf));
    expect(pages.filter((page) => !reached.has(page) && page !== join(GUIDE, 'README.md'))).toEqual([]);
  });

  it('has pictures that npm run screens makes, that are shown somewhere and small enough', () => {
    const pictures = readdirSync(GUIDE).filter((name) => name.endsWith('.png'));
    const script = ['guideScreens', 'guideTalks', 'guideAside']
      .map((name) => text(join('test', 'browser', `${name}.ts`)))
      .join('\n');
    const shown = [...pages, 'README.md'].flatMap(targetsOf);
    expect(pictures.filter((name) => !script.includes(`'${name}'`))).toEqual([]);
    expect(pictures.filter((name) => !shown.includes(join(GUIDE, name)))).toEqual([]);
    expect(pictures.filter((name) => statSync(join(GUIDE, name)).size > MOST_BYTES)).toEqual([]);
  });

  it('tells what to do about each of the bot’s own sentences about trouble, word for word', () => {
    const said = [
      failed('trouble', '1a2b3c4d'),
      failed('busy', '1a2b3c4d'),
      failed('unreadable', '1a2b3c4d'),
      reminderLabels.list.unread(1),
      labels.news({ kind: 'olderCard' }),
      labels.unsaved,
      quiet({ show: 'quiet', line: 'gone' }),
      quiet({ show: 'quiet', line: 'others' }),
      labels.lines.cprInChat,
      labels.fieldProblem.cpr,
      labels.reference.problem.cpr,
      labels.expiring.unfinished,
      labels.expiring.finished,
      labels.lines.other,
      lookupLabels.unanswered,
      labels.fieldProblem.unreadable,
      labels.lines.channel,
      labels.refused.person,
      labels.refused.guest,
    ];
    const quoted = [...text(join(GUIDE, 'galt.md')).matchAll(/^> (.+)$/gm)].map(([, line]) => line);
    expect(quoted).toEqual(said);
  });
});
