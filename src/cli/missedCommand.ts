import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { dayAt, ZONE } from '../../dialogs/rules/calendar.ts';
import { votesSince } from '../store/lookupWork.ts';
import { csvRow } from './auditCsv.ts';
import { CommandError } from './commandError.ts';
import { besideBot, type Command } from './runCommand.ts';

const USAGE = `npm run --silent lookup:missed -- [--all] [--from YYYY-MM-DD]
  the questions whose answer did not help, as CSV; with --all also those it helped`;
const HEADING = ['day', 'useful', 'question', 'cards', 'comment'];

function optionsIn(args: readonly string[]): { all: boolean; from: number } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { all: { type: 'boolean', default: false }, from: { type: 'string' } },
    });
    const from = values.from === undefined ? 0 : startOf(values.from);
    return { all: values.all, from };
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds;

/** Lists the questions caseworkers said they got no help with: the feed for new words on the cards, and new cards. */
export const missedCommand: Command = async (args, around) => {
  const { all, from } = optionsIn(args);
  return besideBot(around, async (engine, { out }) => {
    const votes = (await engine.look(() => votesSince(from))).filter(({ useful }) => all || !useful);
    const rows = votes.map(({ at, useful, question, cards, comment }) =>
      csvRow([dayAt(at).toString(), useful ? 'yes' : 'no', question, cards.join(' '), comment]),
    );
    await out(csvRow(HEADING) + rows.join(''));
    return 0;
  });
};
