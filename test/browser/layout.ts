/** The Playground was not made for a phone: the chat has a least width, cards one of their own, and messages a margin. */
const CSS = `
  [data-beside] { display: none !important; }
  [data-phone], [data-phone] > *, [data-phone] div:not(.ac-adaptiveCard, .ac-adaptiveCard *) { min-width: 0 !important; margin-right: 0 !important; }
  [data-phone] div:has(.ac-adaptiveCard) { width: auto !important; }
  [data-phone] { width: 100vw !important; height: 100vh !important; }
  [data-phone] > * { height: 100vh !important; }
`;

/** A script for the page that hides what stands beside the chat: the log, and on a phone the lists and the bar above as well. */
export const chatOnly = (phone: boolean) => `(async () => {
  // The page arranges itself anew for a window that has just been made narrower.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const style = document.querySelector('style#chat-only') ?? document.createElement('style');
  style.id = 'chat-only';
  style.textContent = ${JSON.stringify(CSS)};
  document.head.append(style);
  let chat = document.querySelector('[contenteditable=true]');
  while (chat.offsetHeight < innerHeight / 2 || chat.parentElement.children.length === 1) chat = chat.parentElement;
  const beside = ${phone} ? [] : [...chat.parentElement.children].slice(-1);
  for (let it = chat; ${phone} && it.id !== 'root'; it = it.parentElement)
    beside.push(...[...it.parentElement.children].filter((other) => other !== it));
  for (const it of beside) it.dataset.beside = '';
  if (${phone}) chat.dataset.phone = '';
})()`;

/** A script for the page that shows again what the other hid. */
export const everything = `for (const it of document.querySelectorAll('[data-beside]')) it.removeAttribute('data-beside');
for (const it of document.querySelectorAll('[data-phone]')) it.removeAttribute('data-phone')`;
