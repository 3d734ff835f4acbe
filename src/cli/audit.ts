import { auditCommand } from './auditCommand.ts';
import { runCommand } from './runCommand.ts';

await runCommand(auditCommand);
