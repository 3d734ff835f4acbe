import type { Locator } from 'playwright-core';

/** So long one try may take; what is drawn anew under it is tried again. */
const TRY_MS = 2_000;
const TRIES = 6;

/** A text that stands alone, but for the space around it and the star of a field that must be filled. */
export const exactly = (text: string) =>
  new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\s*]*$`);

/** Tries again what failed because the card was drawn anew under it. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1)
    try {
      return await work();
    } catch (error) {
      if (n === TRIES) throw error;
    }
}

/** The field of a card that has such a label. */
async function fieldOf(card: Locator, label: string): Promise<Locator> {
  const words = card.locator('label.ac-richTextBlock').filter({ hasText: exactly(label) });
  return card.locator(`[id="${await words.first().getAttribute('for', { timeout: TRY_MS })}"]`);
}

/** Which kind of field it is: one to write in, or one to choose in. */
const kindOf = (field: Locator): Promise<string> =>
  field.evaluate(
    (it: { tagName: string; closest(of: string): unknown; getAttribute(name: string): string | null }) =>
      it.closest('.fui-DatePicker') ? 'date' : (it.getAttribute('role') ?? it.tagName).toLowerCase(),
    undefined,
    { timeout: TRY_MS },
  );

const isWritten = (kind: string) => ['input', 'textarea'].includes(kind);
const isFolded = (kind: string) => ['select', 'combobox', 'button'].includes(kind);

/** The options to be chosen: one, or several with commas between where they are boxes to tick. */
const optionsIn = (kind: string, value: string) =>
  kind === 'radiogroup' ? [value] : value.split(',').map((it) => it.trim());

/** What stands in the field of a card that has such a label, where it can be written in. */
export const readField = (card: Locator, label: string): Promise<string> =>
  again(async () => (await fieldOf(card, label)).inputValue({ timeout: TRY_MS }));

/** Fills the field of a card that has such a label, again until it holds: the Playground empties the fields when a message comes. */
export const fillField = (card: Locator, label: string, value: string): Promise<void> =>
  again(async () => {
    await fill(await fieldOf(card, label), value);
    if (!(await isFilled(card, label, value))) throw new Error(`»${label}« does not keep »${value}«`);
  });

async function fill(field: Locator, value: string): Promise<void> {
  const once = { timeout: TRY_MS };
  const kind = await kindOf(field);
  if (isWritten(kind)) return field.fill(value, once);
  if (kind === 'date') return fillDate(field, value);
  if (isFolded(kind)) {
    await field.click(once);
    return field.page().getByRole('option', { name: value, exact: true }).click(once);
  }
  // What is ticked already would be unticked.
  for (const option of optionsIn(kind, value))
    if (!(await isTicked(field, option))) await field.getByText(option, { exact: true }).click(once);
}

/** Picks a day to come in the calendar, which speaks English. */
async function fillDate(field: Locator, value: string): Promise<void> {
  const once = { timeout: TRY_MS };
  const at = new Date(`${value}T12:00:00Z`);
  const month = at.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  const calendar = field.page().getByRole('dialog');
  const day = calendar.getByRole('button', {
    name: `${at.getUTCDate()}, ${month}, ${at.getUTCFullYear()}`,
    exact: true,
  });
  await field.click(once);
  await calendar.getByTitle('Next month').waitFor(once);
  while ((await day.count()) === 0) await calendar.getByTitle('Next month').click(once);
  await day.click(once);
}

const dateShown = (value: string) =>
  new Intl.DateTimeFormat('da', { dateStyle: 'long' }).format(new Date(value));

const isTicked = async (field: Locator, option: string): Promise<boolean> =>
  (await field
    .locator('span:has(> :checked)')
    .filter({ hasText: exactly(option) })
    .count()) > 0;

/** A list that folds out is a field of its own, or a button. */
const shownIn = (field: Locator, value: string): Promise<boolean> =>
  field.evaluate(
    (it: { value?: string; textContent: string }, text) => (it.value || it.textContent).includes(text),
    value,
    {
      timeout: TRY_MS,
    },
  );

/** Whether a field still holds what it was filled with. */
export async function isFilled(card: Locator, label: string, value: string): Promise<boolean> {
  const field = await fieldOf(card, label);
  const kind = await kindOf(field);
  if (isWritten(kind)) return (await field.inputValue({ timeout: TRY_MS })) === value;
  if (kind === 'date') return (await field.inputValue({ timeout: TRY_MS })) === dateShown(value);
  if (isFolded(kind)) return shownIn(field, value);
  const ticked = await Promise.all(optionsIn(kind, value).map((it) => isTicked(field, it)));
  return ticked.every((it) => it);
}
