import { type Delivery, deliveries, drop, resend, type Stands, type Wished } from '../store/deliveryWork.ts';
import type { Engine, Work } from '../store/work.ts';
import { csvRow, danishTime } from './auditCsv.ts';
import { CommandError } from './commandError.ts';
import { besideBot, type Command, type Task } from './runCommand.ts';

const USAGE = `npm run --silent reminders -- COMMAND, where COMMAND is one of
  list              the reminders and other messages nobody waits for that are still to be sent, or were given up, as CSV
  resend MESSAGE    sends one again, at once
  drop MESSAGE      takes one out of the queue; a reminder stands in its caseworker's next overview as perhaps not delivered`;

const HEADING = ['message', 'what', 'place', 'stands', 'since', 'tries', 'next'];
const STANDS: Record<Stands, string> = {
  waiting: 'waiting',
  delayed: 'tried again',
  perhaps: 'perhaps sent',
  inHand: 'being sent',
  undelivered: 'given up',
};

const rowOf = ({ message, reminder, place, stands, at, attempts, next }: Delivery) =>
  csvRow([
    message,
    reminder ? 'reminder' : 'other',
    place,
    STANDS[stands],
    danishTime(at),
    String(attempts),
    next === undefined ? '' : danishTime(next),
  ]);

const list: Task = async (engine, { out }) => {
  const found = await engine.look(function* () {
    return yield* deliveries(yield* engine.clock());
  });
  await out(csvRow(HEADING) + found.map(rowOf).join(''));
  return 0;
};

/** Does something with one message, and tells of it. Throws a CommandError where there is no such message, or it is just being sent. */
const withOne =
  (message: string, work: (engine: Engine) => Work<Wished>, told: string): Task =>
  async (engine, { out }) => {
    const came = await engine.together(() => work(engine));
    if (came === 'inHand') throw new CommandError(`${message} is just being sent: try again in a minute`);
    if (came === 'unknown')
      throw new CommandError(
        `${message} is no message of the list: "reminders -- list" shows those there are`,
      );
    await out(`${told}\n`);
    return 0;
  };

const resending = (message: string): Task =>
  withOne(message, () => resend(message), 'Queued again; a running bot sends it within seconds.');

const dropping = (message: string): Task =>
  withOne(
    message,
    function* (engine) {
      return yield* drop(message, Date.now(), yield* engine.clock());
    },
    'Taken out of the queue. A reminder stands in the next overview of its caseworker as perhaps not delivered.',
  );

function taskFor([name = '', message, ...more]: readonly string[]): Task | undefined {
  if (more.length > 0) return undefined;
  if (message === undefined) return name === 'list' ? list : undefined;
  if (name === 'resend') return resending(message);
  return name === 'drop' ? dropping(message) : undefined;
}

/** Shows an operator the messages that are still to be sent or were given up, sends one again, or drops it. */
export const remindersCommand: Command = async (args, around) => {
  const task = taskFor(args);
  if (task === undefined) throw new CommandError(USAGE);
  return besideBot(around, task);
};
