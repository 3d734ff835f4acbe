import { hostConfig, type Theme } from './galleryThemes.ts';

/** A card to draw, with the name of its state. */
export type Exhibit = { name: string; card: object };

/** The card as it looks with all its folds opened; undefined where it has none. */
export function unfolded({ name, card }: Exhibit): Exhibit | undefined {
  const before = JSON.stringify(card);
  const after = JSON.stringify(card, (key, value) =>
    key === 'isVisible' && typeof value === 'boolean' ? !value : value,
  );
  return before === after ? undefined : { name: `${name}, unfolded`, card: JSON.parse(after) };
}

/** In pixels: a phone's, and a chat's. */
export const WIDTHS = [320, 480];

/** Looks that Teams gives a card's fields and buttons. */
const css = (theme: Theme) => `
  body { margin: 16px; background: ${theme.page}; color: ${theme.text}; font: 14px 'Segoe UI', 'Liberation Sans', Arial, sans-serif; columns: 6; column-gap: 16px; width: 5050px; }
  figure { margin: 0 0 20px; break-inside: avoid; }
  figcaption { font: 600 12px monospace; padding: 4px 0; color: ${theme.subtle}; }
  .pair { display: flex; gap: 16px; align-items: flex-start; }
  .card { background: ${theme.card}; border: 1px solid ${theme.line}; border-radius: 4px; box-sizing: border-box; overflow: hidden; }
  .ac-container[style*="background"] { border-radius: 4px; ${theme.name === 'contrast' ? `outline: 1px solid ${theme.line};` : ''} }
  .ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', Arial; min-height: 32px; padding: 5px 12px; margin-bottom: 4px; border: 1px solid ${theme.line}; border-radius: 4px; background: ${theme.card}; color: ${theme.text}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 100%; }
  .ac-actionSet { flex-wrap: wrap; }
  .style-positive { background: ${theme.primary}; border-color: ${theme.primary}; color: ${theme.onPrimary}; }
  .style-destructive { color: ${theme.destructive}; border-color: ${theme.destructive}; }
  .ac-input { font: inherit; color: ${theme.text}; box-sizing: border-box; }
  .ac-textInput, .ac-dateInput, .ac-timeInput, .ac-numberInput, .ac-multichoiceInput { width: 100%; min-height: 32px; background: ${theme.field}; padding: 5px 8px; border: 1px solid ${theme.line}; border-radius: 4px; }
  ::placeholder { color: ${theme.subtle}; opacity: 1; }
  textarea.ac-textInput { min-height: 70px; resize: vertical; }
  .ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div { padding: 3px 0; }
  .ac-selectable { cursor: pointer; }
`;

/** Runs in the page: draws every card in every width. */
const draw = `
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text.replace(/\\\\([\\\\\`*_[\\]<~#>+.)-])/g, '$1').replace(/</g, '&lt;').replace(/\\*\\*?([^*]+)\\*\\*?/g, '<b>$1</b>');
    result.didProcess = true;
  };
  for (const { name, card } of exhibits) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const pair = document.createElement('div');
    pair.className = 'pair';
    figure.append(caption, pair);
    for (const width of widths) {
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = new AdaptiveCards.HostConfig(host);
      drawn.parse(card);
      // A form of its own keeps the radio buttons of two cards apart.
      const frame = document.createElement('form');
      frame.className = 'card';
      frame.style.width = width + 'px';
      frame.exhibit = { name, card };
      frame.append(drawn.render());
      pair.append(frame);
    }
    document.body.append(figure);
  }
`;

/** The page of one theme's contact sheet; the renderer's own script has to be added to it before \`script\` runs. */
export function galleryPage(theme: Theme, exhibits: readonly Exhibit[]): { html: string; script: string } {
  const given = `const exhibits = ${JSON.stringify(exhibits)}, widths = ${JSON.stringify(WIDTHS)}, host = ${JSON.stringify(hostConfig(theme))};`;
  const html = `<!doctype html><html lang="da"><meta charset="utf-8"><style>${css(theme)}</style><body></body></html>`;
  return { html, script: `{${given}${draw}}` };
}
