import { missedCommand } from './missedCommand.ts';
import { runCommand } from './runCommand.ts';

await runCommand(missedCommand);
