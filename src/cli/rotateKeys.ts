import { rotateCommand } from './rotateCommand.ts';
import { runCommand } from './runCommand.ts';

await runCommand(rotateCommand);
