import { parseArgs } from 'node:util';
import { auditChoices, auditExport, auditFind } from './auditLists.ts';
import type { Options } from './auditOptions.ts';
import { auditVerify } from './auditVerify.ts';
import { CommandError } from './commandError.ts';
import { besideBot, type Command, type Task } from './runCommand.ts';

const USAGE = `npm run --silent audit -- COMMAND, where COMMAND is one of
  verify [--head NUMBER:SEAL]                    whether any line was changed, put in or taken out
  export --from YYYY-MM-DD --to YYYY-MM-DD       the lines of these days, as CSV
  find --reference NUMBER [--person OBJECT-ID]   the lines about a case, as CSV
  choices                                        what was suggested and chosen, counted by month, as CSV`;

/** Each command: the options it takes, and what it does. */
const COMMANDS = new Map<string, { takes: string[]; task(options: Options): Task }>([
  ['verify', { takes: ['head'], task: auditVerify }],
  ['export', { takes: ['from', 'to'], task: auditExport }],
  ['find', { takes: ['reference', 'person'], task: auditFind }],
  ['choices', { takes: [], task: auditChoices }],
]);

/** The options as they were given; one given as nothing counts as not given. Throws a CommandError with the usage when there is anything else. */
function optionsIn(args: readonly string[], takes: readonly string[]): Options {
  const options = Object.fromEntries(takes.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options });
    return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** Reads the audit log for an operator: checks it, lists lines of it, or tells the counts of choices. */
export const auditCommand: Command = async ([name = '', ...args], around) => {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new CommandError(USAGE);
  return besideBot(around, command.task(optionsIn(args, command.takes)));
};
