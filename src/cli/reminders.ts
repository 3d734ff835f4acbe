import { remindersCommand } from './remindersCommand.ts';
import { runCommand } from './runCommand.ts';

await runCommand(remindersCommand);
