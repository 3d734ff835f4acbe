import { readContentDir } from '../config.ts';
import { CONTENT } from '../content/loadContent.ts';
import { contentCheckCommand } from './contentCheckCommand.ts';
import { runEditorCommand } from './editorCommand.ts';

runEditorCommand((args, say) =>
  contentCheckCommand({ product: CONTENT, own: readContentDir() }, Date.now())(args, say),
);
