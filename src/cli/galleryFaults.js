/**
 * Runs in the page, after the cards are drawn: what of them cannot be read or told apart. Each check takes the drawn cards and gives
 * lines of { name, width, what }.
 */
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const BOLD = 700;
/** Sizes are rounded as they are laid out. */
const NEARLY = 1;

const quoted = (text) => `»${text.trim().replace(/\s+/g, ' ').slice(0, 60)}«`;
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Every piece of text that is shown, with the element it stands in. */
function textsIn(frame) {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const isOption = element.closest('option, script, style') !== null;
    if (node.data.trim() !== '' && !isOption && isShown(element)) found.push({ node, element });
  }
  return found;
}

function boxesOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The ancestors that show nothing outside themselves, the card's own frame the last of them. */
function clipping(element, frame) {
  const found = [];
  for (let it = element; it !== null; it = it === frame ? null : it.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(it);
    if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) found.push(it);
  }
  return found;
}

/** The nearest ancestor that text is laid out in. */
function blockOf(element) {
  let it = element;
  while (getComputedStyle(it).display === 'inline') it = it.parentElement;
  return it;
}

const exceeds = (inner, outer) =>
  inner.left < outer.left - NEARLY ||
  inner.right > outer.right + NEARLY ||
  inner.top < outer.top - NEARLY ||
  inner.bottom > outer.bottom + NEARLY;

function cutOff(frame) {
  return textsIn(frame).flatMap(({ node, element }) => {
    const boxes = boxesOf(node);
    const clips = clipping(element, frame).map((it) => it.getBoundingClientRect());
    const block = blockOf(element);
    const runsOut = block.clientWidth > 0 && block.scrollWidth > block.clientWidth + NEARLY;
    const isCut = runsOut || boxes.some((box) => clips.some((clip) => exceeds(box, clip)));
    return isCut ? [`text cut off: ${quoted(node.data)}`] : [];
  });
}

/** What a field shows in one line: the option that is chosen, or the words that stand there while it is empty. */
function shownIn(input) {
  if (input.tagName === 'SELECT') return input.selectedOptions[0]?.textContent ?? '';
  return input.value === '' ? (input.placeholder ?? '') : '';
}

/** Room that a list which folds out keeps for its arrow, in pixels. */
const ARROW = 20;

function cutOffInFields(frame) {
  const pen = document.createElement('canvas').getContext('2d');
  return [...frame.querySelectorAll('input, select, textarea')].filter(isShown).flatMap((input) => {
    const text = shownIn(input);
    const style = getComputedStyle(input);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const room = input.clientWidth - padding - (input.tagName === 'SELECT' ? ARROW : 0);
    const isLong =
      input.tagName === 'TEXTAREA'
        ? input.value === '' && input.scrollHeight > input.clientHeight + NEARLY
        : pen.measureText(text).width > room + NEARLY;
    return text !== '' && isLong ? [`text cut off in a field: ${quoted(text)}`] : [];
  });
}

/** A colour as the browser computes it, as [red, green, blue, alpha]. */
function parts(colour) {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

const over = ([r, g, b, a], [red, green, blue]) => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

/** What is seen behind an element: the colours of what it lies in, laid over each other. */
function behind(element) {
  const layers = [];
  for (let it = element; it !== null; it = it.parentElement) {
    const layer = parts(getComputedStyle(it).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

/** As WCAG 2.1 has it. */
function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((it) => {
    const part = it / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(element, style) {
  const ground = behind(element);
  const [light, dark] = [luminance(over(parts(style.color), ground)), luminance(ground)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** What Teams paints red by itself, in a shade the gallery only comes near: the star of a field, and a button that deletes. */
const isTeamsOwn = (element, text) => text.trim() === '*' || element.closest('.style-destructive') !== null;

function needed({ fontSize, fontWeight }) {
  const size = Number.parseFloat(fontSize);
  const isLarge = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(fontWeight) >= BOLD);
  return isLarge ? 3 : 4.5;
}

function faint(frame) {
  const written = textsIn(frame).map(({ node, element }) => ({ text: node.data, element }));
  const fields = [...frame.querySelectorAll('input, select, textarea')]
    .filter(isShown)
    .filter((it) => !['radio', 'checkbox'].includes(it.type))
    .map((element) => ({ text: shownIn(element) || element.value, element }));
  return [...written, ...fields].flatMap(({ text, element }) => {
    if (text.trim() === '') return [];
    const isPlaceholder = element.placeholder !== undefined && element.value === '';
    const style = getComputedStyle(element, isPlaceholder ? '::placeholder' : null);
    const found = contrastOf(element, style);
    const least = isTeamsOwn(element, text) ? 3 : needed(style);
    if (found >= least) return [];
    return [`contrast ${found.toFixed(2)} under ${least}: ${quoted(text)}`];
  });
}

const textOf = (id) => document.getElementById(id)?.textContent.trim() ?? '';

/** The name a screen reader says of a field; what merely stands in it while it is empty is none. */
function nameOf(input) {
  const told = (input.getAttribute('aria-labelledby') ?? '').split(/\s+/).map(textOf);
  const labels = [...(input.labels ?? [])].map((it) => it.textContent.trim());
  const own = input.getAttribute('aria-label') ?? '';
  const name = [...told, ...labels, own === input.placeholder ? '' : own].filter((it) => it !== '');
  return [...new Set(name)];
}

/** Buttons to choose among have a name each, and the first of them that of the question too. */
function unlabelled(frame) {
  const groups = new Set();
  return [...frame.querySelectorAll('input, select, textarea')].filter(isShown).flatMap((input) => {
    const names = nameOf(input);
    const group = input.closest('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect');
    const isFirst = group !== null && !groups.has(group);
    if (group !== null) groups.add(group);
    if (names.length >= (isFirst ? 2 : 1)) return [];
    return [`field without a label: ${quoted(names[0] ?? input.placeholder ?? input.type)}`];
  });
}

function objectsIn(value) {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** Buttons that read alike, with what is said beside them, and do different things. */
function alike(card) {
  const does = new Map();
  for (const { type, title, tooltip = '', verb, data, url, targetElements } of objectsIn(card)) {
    if (!`${type}`.startsWith('Action.') || !title) continue;
    const key = `${title} ${tooltip}`.trim();
    const done = JSON.stringify([type, verb, data, url, targetElements]);
    does.set(key, (does.get(key) ?? new Set()).add(done));
  }
  return [...does].filter(([, done]) => done.size > 1).map(([text]) => `buttons alike: ${quoted(text)}`);
}

const checks = [cutOff, cutOffInFields, faint, unlabelled];

/** Everything wrong with the cards, which lie in the page as the gallery drew them. */
globalThis.galleryFaults = () =>
  [...document.querySelectorAll('form.card')].flatMap((frame) => {
    const { name, card } = frame.exhibit;
    const width = frame.offsetWidth;
    const found = [...checks.flatMap((check) => check(frame)), ...alike(card)];
    return found.map((what) => ({ name, width, what }));
  });
