import { drawGallery, faultsOn } from '../../src/cli/galleryDrawn.ts';
import { themes } from '../../src/cli/galleryThemes.ts';
import { type Browser, openBrowser } from '../../src/cli/openBrowser.ts';
import { missing } from './scene.ts';

type Part = Record<string, unknown>;

const LONG = 'Virksomhedskonsulent og koordinerende sagsbehandler i jobcentret';
const text = (more: Part): Part => ({ type: 'TextBlock', text: LONG, wrap: true, ...more });
const action = (title: string, data: Part, more: Part = {}): Part => ({
  type: 'Action.Execute',
  title,
  verb: 'answer',
  data,
  ...more,
});
const buttons = (...actions: Part[]): Part => ({ type: 'ActionSet', actions });
const choices = [
  { title: 'Ja', value: 'ja' },
  { title: 'Nej', value: 'nej' },
];

let browser: Browser;
beforeAll(async () => {
  if (missing() === undefined) browser = await openBrowser({ width: 1280, height: 900 });
});
afterAll(() => browser?.close());

/** What is wrong with a card of these parts, in a theme and a width. */
async function faultsOf(body: Part[], name = 'light', width = 320): Promise<string[]> {
  const [theme = themes[0]] = themes.filter((it) => it.name === name);
  const card = { type: 'AdaptiveCard', version: '1.5', body };
  const page = await drawGallery(browser.context, theme as (typeof themes)[number], [
    { name: 'a card', card },
  ]);
  const found = await faultsOn(page);
  await page.close();
  return found.filter((it) => it.width === width).map(({ what }) => what);
}

const test = missing() === undefined ? it : it.skip;

describe('the check of a drawn card', () => {
  test('finds nothing wrong with a good one, in any theme', async () => {
    const good = [
      text({}),
      { type: 'Input.Text', id: 'a', label: 'Hvem', placeholder: 'fx borgeren' },
      { type: 'Input.ChoiceSet', id: 'b', label: 'Er der mere?', style: 'expanded', choices },
      buttons(action('Ja', { to: 1 }), action('Nej', { to: 2 })),
    ];
    for (const { name } of themes) expect(await faultsOf(good, name)).toEqual([]);
  });

  test.each([
    ['a line that does not wrap', text({ wrap: false })],
    ['text over more lines than are shown', text({ text: LONG.repeat(4), maxLines: 2 })],
    ['a button longer than a phone is wide', buttons(action(LONG, {}))],
    [
      'a placeholder longer than its field',
      { type: 'Input.Text', id: 'a', label: 'Hvem', placeholder: LONG },
    ],
  ])('finds text cut off: %s', async (_what, part) => {
    const found = await faultsOf([part]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^text cut off/);
  });

  test('lets a button be as long as the wider of the two', async () => {
    const body = [buttons(action('Flere samtaler, vurderinger og tjeklister på listen', {}))];
    expect(await faultsOf(body, 'light', 320)).toHaveLength(1);
    expect(await faultsOf(body, 'light', 480)).toEqual([]);
  });

  test('finds text too faint to read, but lets large text be fainter', async () => {
    expect(await faultsOf([text({ color: 'Warning' })])).toEqual([
      expect.stringMatching(/^contrast 1\.\d\d under 4\.5: /),
    ]);
    expect(await faultsOf([text({ color: 'Attention' })], 'dark')).toEqual([
      expect.stringContaining('contrast 4.47 under 4.5'),
    ]);
    expect(await faultsOf([text({ color: 'Attention', size: 'ExtraLarge' })], 'dark')).toEqual([]);
  });

  test('measures text against the box it lies in', async () => {
    const box = (style: string) => ({ type: 'Container', style, items: [text({ color: 'Attention' })] });
    expect(await faultsOf([box('emphasis')], 'dark')).toEqual([]);
    expect(await faultsOf([box('warning')], 'dark')).toHaveLength(1);
  });

  test.each([
    ['written in', { type: 'Input.Text', id: 'a', placeholder: 'Hvem' }],
    ['with a date', { type: 'Input.Date', id: 'a' }],
    ['that folds out', { type: 'Input.ChoiceSet', id: 'a', style: 'compact', placeholder: 'Vælg', choices }],
    ['of buttons to choose among', { type: 'Input.ChoiceSet', id: 'a', style: 'expanded', choices }],
    ['of boxes to tick', { type: 'Input.ChoiceSet', id: 'a', isMultiSelect: true, choices }],
  ])('finds a field without a label: one %s', async (_what, part) => {
    const found = await faultsOf([part]);
    expect(found).toEqual([expect.stringMatching(/^field without a label/)]);
  });

  test('finds two buttons that read alike and do different things', async () => {
    expect(await faultsOf([buttons(action('Ret', { to: 1 }), action('Ret', { to: 2 }))])).toEqual([
      'buttons alike: »Ret«',
    ]);
    expect(await faultsOf([buttons(action('Ret', { to: 1 }), action('Ret', { to: 1 }))])).toEqual([]);
    const told = [
      action('Ret', { to: 1 }, { tooltip: 'Ret »A«' }),
      action('Ret', { to: 2 }, { tooltip: 'Ret »B«' }),
    ];
    expect(await faultsOf([buttons(...told)])).toEqual([]);
  });
});
