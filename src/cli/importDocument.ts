import { runEditorCommand } from './editorCommand.ts';
import { importDocumentCommand } from './importDocumentCommand.ts';

runEditorCommand(importDocumentCommand);
