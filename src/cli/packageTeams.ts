import { readOwnSettings } from '../config.ts';
import { ConfigError } from '../settings.ts';
import { CommandError } from './commandError.ts';
import { packageTeamsCommand } from './packageTeamsCommand.ts';
import { packageTeamsSettings } from './packageTeamsSettings.ts';

try {
  process.stdout.write(
    await packageTeamsCommand(process.argv.slice(2), () => readOwnSettings(packageTeamsSettings)),
  );
} catch (error) {
  const line =
    error instanceof ConfigError
      ? error.line
      : error instanceof CommandError
        ? error.message
        : (error as Error).stack;
  process.stderr.write(`samtalemakker: ${line}\n`);
  process.exitCode = 1;
}
