import type { IRichTextBlock, ITextBlock, ITextRun, Spacing, TextSize } from '@microsoft/teams.cards';

type Look = { subtle?: boolean; bold?: boolean; accent?: boolean; size?: TextSize };

/** Text for a TextBlock, with every sign that Markdown would read as its own escaped, so that it comes out as written. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/^(\s*)([-+#>])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** A heading, for the eye and for a screen reader. Only for words of the content, never for what people wrote. */
export function heading(text: string, size: TextSize = 'Large'): ITextBlock {
  return { type: 'TextBlock', text: plain(text), style: 'heading', size, weight: 'Bolder', wrap: true };
}

/** A piece of text that no client reads as Markdown. */
export function run(text: string, { subtle, bold, accent, size }: Look = {}): ITextRun {
  return {
    type: 'TextRun',
    text,
    ...(subtle ? { isSubtle: true } : {}),
    ...(bold ? { weight: 'Bolder' } : {}),
    ...(accent ? { color: 'Accent' } : {}),
    ...(size ? { size } : {}),
  };
}

/** Pieces of text on one line. */
export function line(runs: ITextRun[], spacing: Spacing = 'Small'): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: runs, spacing };
}

/** Text exactly as it was written, line breaks kept. */
export function written(text: string, look: Look = {}, spacing: Spacing = 'Small'): IRichTextBlock {
  return line([run(text, look)], spacing);
}

/** Text cut at a number of characters, with an ellipsis where something is left out. */
export function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
