import { cardVerb } from '../../dialogs/engine/event.ts';
import { type Drawn, drawnAnswers, drawnStates, ofType, type Part, partsOf } from './drawn.ts';

const {
  AdaptiveCard,
  HostConfig,
  SerializationContext,
  ValidationEvent,
} = require('adaptivecards/dist/adaptivecards.js');

const states = drawnStates();
const names = states.map((state) => state.name);

/** What the renderer finds wrong with a card, the `lang` it cannot read twice in a row left out. */
function mistakes(drawn: object): string[] {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(JSON.stringify(drawn)), context);
  const found = parsed.validateProperties().validationEvents.map((it: { message: string }) => it.message);
  const read: string[] = [];
  for (let at = 0; at < context.eventCount; at += 1) read.push(context.getEventAt(at).message);
  return [...read, ...found].filter((message) => !message.includes('lang'));
}

describe('the check of a card', () => {
  it('finds a field without a label and a part the renderer does not know', () => {
    const wrong = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'Input.Text', id: 'a', isRequired: true }, { type: 'Input.Tekst' }],
    };
    expect(mistakes(wrong).length).toBeGreaterThanOrEqual(2);
  });

  it('finds a seventh button', () => {
    const button = { type: 'Action.Execute', title: 'Tryk' };
    expect(
      mistakes({
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'ActionSet', actions: Array(7).fill(button) }],
      }),
    ).not.toEqual([]);
  });
});

const title = (part: Part) => `${part.title}`;

/** The cards of drafts and pages, and those of answers, which have no view of the engine's. */
const all: (Omit<Drawn, 'view'> & Partial<Drawn>)[] = [...states, ...drawnAnswers()];

describe.each(all)('the card "$name"', ({ drawn, view }) => {
  const inputs = partsOf(drawn).filter((part) => part.type?.startsWith('Input.'));
  const presses = ofType(drawn, 'Action.Execute');

  it('is read by the renderer without a complaint', () => {
    expect(ValidationEvent).toBeDefined();
    expect(mistakes(drawn)).toEqual([]);
  });

  it('keeps far within what Teams sends', () => {
    expect(Buffer.byteLength(JSON.stringify(drawn))).toBeLessThan(80_000);
  });

  it('is Danish, of version 1.5, and has words for clients that cannot draw it', () => {
    expect(drawn).toMatchObject({
      lang: 'da',
      version: '1.5',
      fallbackText: expect.stringContaining('menu'),
    });
  });

  it('gives every field a label and an id of its own', () => {
    for (const input of inputs) expect(input.label).toMatch(/\S/);
    const ids = partsOf(drawn).flatMap((part) => (typeof part.id === 'string' && part.type ? [part.id] : []));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has no row of more than six buttons, and at most one that stands out', () => {
    for (const set of ofType(drawn, 'ActionSet'))
      expect((set.actions as Part[]).length).toBeLessThanOrEqual(6);
    expect(presses.filter((press) => press.style === 'positive').length).toBeLessThanOrEqual(1);
  });

  it('tells its buttons apart', () => {
    const spoken = presses.map((press) => `${title(press)} ${press.tooltip ?? ''}`);
    expect(spoken).toEqual([...new Set(spoken)]);
  });

  it('sends with every press the message it stands in and a verb the engine knows', () => {
    for (const { verb, data } of presses) {
      const sent = (data as { _: Part })._;
      expect(sent.message).toMatch(/^message(-1)?$/);
      expect(sent.do).toBe(verb);
      // A draft's card also has the way to hand it over, which is a press on a page.
      if (view && 'card' in view) expect([...cardVerb.options, 'handOver']).toContain(verb);
    }
  });

  it('folds and unfolds only what is on it', () => {
    const ids = partsOf(drawn).map((part) => part.id);
    const targets = ofType(drawn, 'Action.ToggleVisibility').flatMap(
      (part) => part.targetElements as { elementId: string }[],
    );
    for (const { elementId } of targets) expect(ids).toContain(elementId);
  });

  it('wraps its text and colours none of it as a warning', () => {
    for (const block of ofType(drawn, 'TextBlock')) expect(block.wrap).toBe(true);
    expect(JSON.stringify(drawn)).not.toMatch(/"color":"(warning|good|attention)"/i);
    expect(ofType(drawn, 'FactSet')).toEqual([]);
  });
});

describe('the states of the gallery', () => {
  it('show every kind of card', () => {
    const shown = new Set(states.map((state) => state.view.show));
    expect([...shown].sort()).toEqual([
      'about',
      'agenda',
      'aid',
      'channel',
      'channelReminder',
      'confirm',
      'correct',
      'cprInChat',
      'drafts',
      'expiring',
      'failed',
      'file',
      'finished',
      'handOver',
      'lost',
      'member',
      'menu',
      'more',
      'notLead',
      'notTaken',
      'note',
      'nothingOpen',
      'off',
      'offer',
      'offers',
      'other',
      'outcome',
      'paste',
      'paused',
      'quiet',
      'reference',
      'refused',
      'reminder',
      'reminders',
      'review',
      'sheet',
      'spread',
      'step',
      'suggest',
      'team',
      'week',
    ]);
  });

  it('have names of their own', () => {
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the card of a begun draft', () => {
  const drafts = states.filter(({ view }) => 'top' in view);

  it.each(drafts)('has a heading and shows its case: $name', ({ drawn, view }) => {
    expect(ofType(drawn, 'TextBlock').some((block) => block.style === 'heading')).toBe(true);
    if ('top' in view)
      expect(ofType(drawn, 'TextRun').some((run) => run.text === view.top.reference)).toBe(true);
  });

  it.each(
    drafts.filter(
      ({ view }) =>
        ['step', 'review', 'agenda', 'note'].includes(view.show) &&
        'top' in view &&
        view.top.law &&
        !('open' in view),
    ),
  )('says in a warning box that its rules are old: $name', ({ drawn, view }) => {
    const boxes = ofType(drawn, 'Container').filter((part) => part.style === 'warning');
    const said = boxes.flatMap((box) => partsOf(box)).map((part) => part.text);
    expect(said).toContain('top' in view ? view.top.law : '');
  });
});

describe('a card that is over', () => {
  it.each(states.filter(({ view }) => view.show === 'quiet'))('has nothing to press: $name', ({ drawn }) => {
    expect(partsOf(drawn).filter((part) => part.type?.startsWith('Action.'))).toEqual([]);
    expect(drawn.body.length).toBeLessThanOrEqual(3);
  });
});

describe('presses that leave a card', () => {
  const sends = (name: string, verb: string) => {
    const { drawn } = states.find((state) => state.name === name) ?? { drawn: undefined };
    const press = partsOf(drawn).find((part) => part.type === 'Action.Execute' && part.verb === verb);
    return (press?.data as { _: { fields: boolean } } | undefined)?._.fields;
  };

  it('send the fields of a step, whichever way it is left', () => {
    for (const verb of ['answer', 'back', 'skip', 'pause'])
      expect([verb, sends('step, second', verb)]).toEqual([verb, true]);
  });

  it('send the fields of the open point when another is pressed', () => {
    expect(sends('agenda, a point open', 'goTo')).toBe(true);
  });

  it('send nothing from a finished note, so that the copy to be taken is not taken for an answer', () => {
    for (const verb of ['transfer', 'reopen', 'discard', 'showFor', 'sheet', 'word'])
      expect([verb, sends('finished, several versions', verb)]).toEqual([verb, false]);
    for (const verb of ['tick', 'untick', 'sheet'])
      expect([verb, sends('sheet, some keyed in', verb)]).toEqual([verb, false]);
  });
});

describe('a section of the note being reworded', () => {
  const { drawn } = states.find((state) => state.name === 'note, section open') ?? { drawn: undefined };

  it('stands alone, with nothing to press that would lose what is typed but "Fortryd"', () => {
    const verbs = partsOf(drawn).flatMap((part) => (part.type === 'Action.Execute' ? [part.verb] : []));
    expect(new Set(verbs)).toEqual(new Set(['goTo', 'saveEdit']));
    const moving = partsOf(drawn).filter((part) => part.verb === 'goTo');
    for (const part of moving) expect(part).toMatchObject({ associatedInputs: 'none' });
  });
});
