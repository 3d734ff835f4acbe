import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { card } from '../../cards/card.ts';
import { labels } from '../../cards/labels.ts';
import { reminderLabels } from '../../cards/reminderLabels.ts';
import { FIELD as ON_CARD } from '../../cards/reminderParts.ts';
import { reminderSummary, summary, summaryOf } from '../../cards/summary.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { neutralKinds, type Reminder } from '../../dialogs/reminders/reminder.ts';
import { FIELD, reminderList, reminderVerb } from '../../dialogs/reminders/reminderEvent.ts';
import { SERIES, timingIn } from '../../dialogs/reminders/timingIn.ts';
import { channelReminderView, type ReminderView } from '../../dialogs/reminders/viewReminder.ts';
import type { ReminderLine } from '../../dialogs/reminders/viewReminders.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { drawnStates, ofType, type Part, partsOf } from './drawn.ts';

const states = drawnStates();
const content = { catalogue: loadContent(usualSettings) };
const named = (name: string) => {
  const state = states.find((it) => it.name === name);
  if (state === undefined) throw new Error(`no state is called ${name}`);
  return state;
};
const drawn = (view: View) => card(view, 'message-1');
const pressesOf = (it: object) =>
  partsOf(it).flatMap((part) =>
    part.type === 'Action.Execute'
      ? [{ title: part.title as string, sent: (part.data as { _: Part })._ }]
      : [],
  );
const sentBy = (name: string, title: string) =>
  pressesOf(named(name).drawn).find((it) => it.title === title)?.sent;
const textsOf = (it: object) => partsOf(it).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));

/** Fields of a card as they are sent when nothing is changed. */
const filled = (it: object): Record<string, string> =>
  Object.fromEntries(
    partsOf(it).flatMap(({ type, id, value }) =>
      type?.startsWith('Input.') && value !== undefined ? [[id as string, value as string]] : [],
    ),
  );

describe('the names cards share with the engine', () => {
  it('are the same for fields, series and neutral words', () => {
    expect(ON_CARD).toEqual(FIELD);
    expect(Object.keys(reminderLabels.repeats)).toEqual(Object.keys(SERIES));
    expect(Object.keys(reminderLabels.words)).toEqual([...neutralKinds]);
  });

  it('are known in every press on a reminder', () => {
    const pressed = states.flatMap((it) => pressesOf(it.drawn)).filter(({ sent }) => sent.do === 'remind');
    expect(pressed.length).toBeGreaterThan(60);
    for (const { sent } of pressed) {
      expect(reminderVerb.options).toContain(sent.verb);
      expect(sent).toMatchObject({ rev: expect.any(Number), reminder: expect.stringMatching(/^husk-/) });
    }
  });
});

describe('a list with reminders that cannot be read', () => {
  it('says how many, what to do, and not that there are none', () => {
    const one = textsOf(named('reminders, one that cannot be read').drawn).join('\n');
    expect(one).toContain('Én påmindelse kan ikke åbnes');
    const two = textsOf(named('reminders, none that can be read').drawn).join('\n');
    expect(two).toContain('To påmindelser kan ikke åbnes');
    expect(two).toContain('Sig det til it-afdelingen.');
    expect(two).not.toContain('Du har ingen påmindelser.');
  });
});

describe('a reminder that waits for a day', () => {
  it('offers what was perhaps meant, weeks, and fields of its own', () => {
    const sets = pressesOf(named('reminder, when is not clear').drawn).filter(
      ({ sent }) => sent.verb === 'setTime',
    );
    expect(sets.map(({ title, sent }) => [title, sent.to, sent.fields])).toEqual([
      ['Fredag den 27. november 2026 kl. 09.00', 'valg0', false],
      ['Fredag den 4. december 2026 kl. 09.00', 'valg1', false],
      ['Om 2 uger', 'uger2', false],
      ['Om 4 uger', 'uger4', false],
      ['Om 12 uger', 'uger12', false],
      ['Sæt dato', undefined, true],
    ]);
  });

  it('says of a series that it is one, to the eye and to a screen reader', () => {
    const { drawn: shown } = named('reminder, a series that is not clear');
    expect(textsOf(shown).filter((text) => text === 'Hver uge')).toHaveLength(2);
    expect(pressesOf(shown)[0]?.title).toBe('Fredag den 27. november 2026 kl. 09.00, hver uge');
  });

  it('says that the day has passed', () => {
    expect(textsOf(named('reminder, a day that has passed').drawn)).toContain(reminderLabels.notice.past);
  });
});

describe('a reminder that lies ahead', () => {
  it('is told back with its whole date, its series, where it was moved from and where it comes', () => {
    expect(textsOf(named('reminder, a series').drawn)).toEqual(
      expect.arrayContaining([
        'Formøde · 2026-114',
        'Fredag den 27. november 2026 kl. 09.00',
        'Hver måned til og med 27. november 2027',
        'Flyttet fra lørdag den 28. november 2026, fordi der er lukket.',
        'I kanalen Ungeteamet',
      ]),
    );
  });

  it('says that it comes in the chat when the bot has left the channel', () => {
    expect(textsOf(named('reminder, channel gone').drawn)).toContain(reminderLabels.channelGone);
  });

  it('says at what hour it comes where no time was given', () => {
    const { view } = named('reminder, just set');
    const at = { ...(view as ReminderView), hour: '07:30' };
    expect(textsOf(drawn(at))).toContain('Her i chatten kl. 07.30');
  });
});

describe('a reminder that is due', () => {
  it('opens its conversation beside it, on its case', () => {
    expect(sentBy('reminder, today', 'Begynd opfølgning')).toEqual({
      do: 'start',
      conversation: 'opfoelgning',
      reference: '2026-114',
      beside: true,
      message: 'message-1',
    });
  });

  it('has "Gjort" stand out where there is nothing to start', () => {
    const [first] = ofType(named('reminder, nothing to start').drawn, 'Action.Execute');
    expect(first).toMatchObject({ title: 'Gjort', style: 'positive' });
  });

  it('knows the list it was opened from', () => {
    expect(sentBy('reminder, overdue', 'Gjort')).toMatchObject({ verb: 'done', list: '2026-11-23' });
    expect(sentBy('reminder, overdue', 'Tilbage til overblikket')).toEqual({
      do: 'reminders',
      list: '2026-11-23',
      message: 'message-1',
    });
  });

  it('is put off by one press to a day that can be read, "i morgen" only where that is tomorrow', () => {
    const titles = (name: string) =>
      pressesOf(named(name).drawn).flatMap(({ title, sent }) => (sent.to ? [`${sent.to}: ${title}`] : []));
    expect(titles('reminder, to be put off')).toEqual([
      'afternoon: I eftermiddag, mandag den 23. november 2026 kl. 13.00',
      'tomorrow: I morgen, tirsdag den 24. november 2026 kl. 09.00',
      'week: Om en uge, mandag den 30. november 2026 kl. 09.00',
    ]);
    expect(titles('reminder, put off to no day')[0]).toMatch(/^tomorrow: Næste arbejdsdag, mandag/);
  });
});

describe('the form of a reminder’s time', () => {
  const { drawn: form, view } = named('reminder, to be changed');
  const saved = (it: object, inputs: Record<string, string>) => {
    const { sent } = pressesOf(it).find(({ title }) => title === 'Gem') ?? {};
    expect(sent).toMatchObject({ verb: 'setTime', fields: true });
    const press = { type: 'reminder', verb: 'setTime', reminder: 'husk-1', rev: 3, inputs } as const;
    return timingIn({} as Reminder, press, Temporal.PlainDate.from('2026-11-22'));
  };

  it('gives the same time back when nothing is changed', () => {
    expect(saved(form, filled(form))).toEqual({ on: '2026-11-27', at: '09:00' });
  });

  it.each(Object.entries(SERIES))('gives the series that is chosen: %s', (every, series) => {
    const chosen = drawn({
      ...(view as ReminderView),
      fields: { date: '2026-11-27', every, until: '2027-11-27' },
    });
    expect(saved(chosen, filled(chosen))).toEqual({ on: '2026-11-27', every: series, until: '2027-11-27' });
  });

  it('offers to leave a series as it is that it has no choice for', () => {
    expect(JSON.stringify(named('reminder, odd series to be changed').drawn)).toContain(
      'Hver 10. dag, som nu',
    );
  });
});

describe('the words of a series', () => {
  it.each([
    ['days', 1, 'Hver dag'],
    ['days', 10, 'Hver 10. dag'],
    ['workdays', 1, 'Hver arbejdsdag'],
    ['workdays', 3, 'Hver 3. arbejdsdag'],
    ['weeks', 1, 'Hver uge'],
    ['weeks', 2, 'Hver 14. dag'],
    ['weeks', 3, 'Hver 3. uge'],
    ['months', 1, 'Hver måned'],
    ['months', 3, 'Hver 3. måned'],
    ['months', 6, 'Hvert halve år'],
    ['months', 12, 'Hvert år'],
  ] as const)('say every %s by %i', (unit, n, said) => {
    expect(reminderLabels.series({ every: { unit, n } })).toBe(said);
  });
});

describe('the choice of a channel', () => {
  it('says what is told there, and can be undone by one press without fields', () => {
    const asked = named('reminder, a place and a word for it').drawn;
    expect(textsOf(asked).join()).toMatch(/kun sagsnummer, ordet ovenfor, dato og dit navn/);
    expect(sentBy('reminder, a place and a word for it', reminderLabels.placeHere)).toMatchObject({
      verb: 'place',
      fields: false,
    });
  });

  it('shows the name of a channel as no Markdown', () => {
    const { view } = named('reminder, a place for it');
    const channels = [{ id: 'a', name: '*fed* [link](http://x) <at>x</at>' }];
    const [choice] = ofType(
      drawn({ ...(view as ReminderView), places: { channels, asksWord: false } }),
      'Input.ChoiceSet',
    );
    const [{ title = '' } = {}] = choice?.choices as { title?: string }[];
    expect(title).toBe('fed link(http://x) atx/at');
  });
});

describe('a reminder in a channel', () => {
  it('says case, neutral word, day and who is responsible, and can be done or put off', () => {
    const { drawn: shown } = named('channel reminder');
    expect(textsOf(shown).join('')).toBe(
      '2026-114 · møde · fredag den 27. november 2026 kl. 09.00 · ansvarlig: Kirsten Holm Andersen',
    );
    expect(pressesOf(shown).map(({ title }) => title)).toEqual(['Gjort', 'Udsæt']);
  });

  it('says that it is over time', () => {
    expect(textsOf(named('channel reminder, overdue').drawn).join('')).toContain(' kl. 09.00 · over tid · ');
  });

  it('holds nothing of what it is about, whatever that is', () => {
    const secret = fc.string({ minLength: 1, maxLength: 60 }).map((it) => `HEMMELIG${it}`);
    const any = fc.record({
      title: secret,
      text: secret,
      starts: secret,
      neutral: fc.constantFrom(...neutralKinds),
      mode: fc.constantFrom('putOff', 'change', 'place', undefined),
      notice: fc.constantFrom('past', 'noDate', 'noChannel', 'noWord'),
    });
    fc.assert(
      fc.property(any, ({ mode, ...over }) => {
        const reminder: Reminder = {
          id: 'husk-1',
          rev: 1,
          reference: '2026-114',
          channel: '19:x',
          timing: { on: '2026-11-27', at: '09:00' },
          closedDay: 'after',
          madeAt: '2026-11-20T09:00:00Z',
          by: 'Kirsten',
          ...over,
        } as Reminder;
        const view = channelReminderView(content, reminder, '19:x', mode, '2026-11-27T09:00:00Z');
        if (view === undefined) throw new Error('it comes in this channel');
        const shown = JSON.stringify(drawn(view));
        expect(shown).toContain('2026-114');
        expect(shown).not.toContain('HEMMELIG');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list of reminders', () => {
  const lines = (many: number): ReminderLine[] =>
    Array.from({ length: many }, (_, n) => ({
      id: `husk-${n}`,
      rev: 1,
      title: `Aftale nummer ${n}: ${'borgeren ringer til lageret '.repeat(3)}`,
      reference: `2026-${n}`,
      when: 'onsdag den 25. november 2026 kl. 09.00',
      channel: 'Virksomhedsservice, praktik og løntilskud',
    }));
  const listed = (list: 'all' | '2026-11-23', many: number): View => ({
    show: 'reminders',
    list,
    hour: '08:00',
    ...(list === 'all' ? { page: 1 } : { day: 'mandag den 23. november 2026' }),
    groups: [
      { group: 'overdue', lines: lines(many) },
      { group: 'week', lines: lines(3) },
    ],
  });

  it('counts today first, and leaves out what there is none of', () => {
    const { drawn: shown } = named('reminders, a morning');
    expect(textsOf(shown)).toContain('I dag 3 · Over tid 1 · Resten af ugen 1 · Måske ikke leveret 1');
    expect(textsOf(drawn(listed('2026-11-23', 2)))).toContain('Over tid 2 · Resten af ugen 3');
  });

  it('stays in its card when a line is done, and goes along when one is opened', () => {
    const [done, open] = pressesOf(named('reminders, a morning').drawn).map(({ sent }) => sent);
    expect(done).toMatchObject({ verb: 'done', inList: true, list: '2026-11-23', fields: false });
    expect(open).toMatchObject({ verb: 'see', list: '2026-11-23' });
    expect(open).not.toHaveProperty('inList');
  });

  it.each([
    ['2026-11-23', 20, '… og 283 til. Tryk »Mine påmindelser« for at se alle.'],
    ['all', 30, '1–30 af 303'],
  ] as const)('has so many lines and tells of the rest: %s', (list, most, said) => {
    const shown = drawn(listed(list, 300));
    expect(pressesOf(shown).filter(({ title }) => title.startsWith('Åbn: '))).toHaveLength(most);
    expect(textsOf(shown)).toContain(said);
    expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(80_000);
  });

  it('shows all of them, each once, page after page and back', () => {
    const view = listed('all', 80) as View & { show: 'reminders' };
    const page = (n: number) => drawn({ ...view, page: n });
    const opened = [1, 2, 3].flatMap((n) =>
      pressesOf(page(n)).flatMap(({ title, sent }) => (title.startsWith('Åbn: ') ? [sent.reminder] : [])),
    );
    expect(opened).toEqual(view.groups.flatMap(({ lines: all }) => all.map(({ id }) => id)));
    const turns = (n: number) =>
      pressesOf(page(n)).flatMap(({ title, sent }) => (sent.do === 'reminders' ? [[title, sent.list]] : []));
    expect([1, 2, 3].map(turns)).toEqual([
      [['Vis flere (53)', 'all-2']],
      [
        ['Vis flere (23)', 'all-3'],
        ['Vis de forrige', 'all'],
      ],
      [['Vis de forrige', 'all-2']],
    ]);
    for (const [, list] of [1, 2, 3].flatMap(turns)) expect(reminderList.parse(list)).toBe(list);
  });

  it('shows the last page that there is where one is gone', () => {
    const view = listed('all', 30) as View & { show: 'reminders' };
    expect(textsOf(drawn({ ...view, page: 7 }))).toContain('31–33 af 33');
  });

  it('does not call one without a day done', () => {
    const undated: View = {
      show: 'reminders',
      list: 'all',
      page: 1,
      hour: '08:00',
      groups: [{ group: 'undated', lines: lines(1) }],
    };
    expect(pressesOf(drawn(undated)).filter(({ sent }) => sent.verb === 'done')).toEqual([]);
  });

  it('tells how to set one where there are none', () => {
    expect(textsOf(named('reminders, none').drawn)).toEqual(
      expect.arrayContaining([reminderLabels.list.none, reminderLabels.list.how]),
    );
  });

  it('offers every half hour from six to half past five', () => {
    const [hours] = ofType(named('reminders, none').drawn, 'Input.ChoiceSet');
    const values = (hours?.choices as { value: string }[]).map(({ value }) => value);
    expect([values.length, values[0], values.at(-1)]).toEqual([24, '06:00', '17:30']);
    for (const value of values) expect(value).toMatch(/^(0[6-9]|1[0-7]):(00|30)$/);
    expect(hours).toMatchObject({ id: FIELD.hour, value: '07:30' });
    expect(sentBy('reminders, none', 'Gem klokkeslættet')).toMatchObject({
      do: 'hour',
      list: 'all',
      fields: true,
    });
  });
});

describe('the reminders a conversation offers', () => {
  const set = (name: string) => pressesOf(named(name).drawn).filter(({ sent }) => sent.do === 'setReminder');

  it('can be set one by one and all at once, with the days in their fields', () => {
    const sets = set('offers').map(({ title, sent }) => [title, sent.to, sent.fields]);
    expect(sets).toEqual([
      ['Mind mig om det', 'aftale_a1', true],
      ['Mind mig om det', 'aftale_b2', true],
      ['Mind mig om det', 'naeste_opfoelgning', true],
      ['Mind mig om det', 'maanedlig_kontakt', true],
      ['Mind mig om alle fire', 'alle', true],
    ]);
  });

  it('are not all set at once where one is left', () => {
    expect(set('offers, some taken, one wrong').map(({ sent }) => sent.to)).toEqual(['aftale_b2']);
    expect(set('offers, all seen to')).toEqual([]);
  });

  it('can be taken up again when they were dropped', () => {
    const again = pressesOf(named('offers, some taken, one wrong').drawn).filter(
      ({ sent }) => sent.do === 'undropReminder',
    );
    expect(again.map(({ title, sent }) => [title.split(':')[0], sent.to, sent.fields])).toEqual([
      ['Fortryd', 'aftale_a1', false],
    ]);
  });

  it('say what became of them', () => {
    const texts = textsOf(named('offers, some taken, one wrong').drawn);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Droppet',
        '✓ Jeg minder dig om det lørdag den 5. december 2026',
        'Hver måned til og med 21. november 2027',
        reminderLabels.offers.wrong,
      ]),
    );
  });

  it('are reached from the finished note, with how many are left', () => {
    const { view } = named('finished, several versions');
    if (view.show !== 'finished') throw new Error('the note is not finished');
    const way = (reminders: { open: number; of: number } | undefined) => {
      const { reminders: _, ...rest } = view;
      const shown = drawn(reminders === undefined ? rest : { ...rest, reminders });
      return pressesOf(shown).find(({ sent }) => sent.do === 'offers')?.title;
    };
    expect(way({ open: 3, of: 4 })).toBe('Påmindelser (3)');
    expect(way({ open: 0, of: 4 })).toBe('Påmindelser');
    expect(way(undefined)).toBeUndefined();
  });
});

describe('the line that is left of a reminder', () => {
  const line = (of: 'reminderDone' | 'reminderDropped', more: object = {}) =>
    labels.quiet({ show: 'quiet', line: of, ...more });

  it('tells who did it and when, and not what it was about', () => {
    const said = line('reminderDone', {
      title: 'formøde',
      by: 'Kirsten',
      when: '23. november 2026 kl. 10.14',
    });
    expect(said).toBe('Gjort af Kirsten 23. november 2026 kl. 10.14.');
    expect(line('reminderDone', { by: '' })).toBe('Gjort.');
  });

  it.each([
    [{ title: 'Opfølgning' }, 'Gjort: Opfølgning.'],
    [{ title: 'Opfølgning', last: true }, 'Gjort: Opfølgning. Det var den sidste.'],
    [
      { title: 'Opfølgning', next: 'mandag den 7. december 2026' },
      'Gjort: Opfølgning. Næste gang: mandag den 7. december 2026.',
    ],
    [{ next: 'mandag den 7. december 2026' }, 'Gjort. Næste gang: mandag den 7. december 2026.'],
  ])('tells in the chat what it was and whether it comes again: %j', (more, said) => {
    expect(line('reminderDone', more)).toBe(said);
  });

  it('tells what was let go where the engine says so', () => {
    expect(line('reminderDropped', { title: 'Månedlig kontakt' })).toBe('Slettet: Månedlig kontakt.');
    expect(line('reminderDropped')).toBe('Påmindelsen er slettet.');
  });
});

describe('the words of a notification', () => {
  it.each(states.map(({ name, view }) => ({ name, view })))('hold nothing of the card: $name', ({ view }) => {
    const about = ['reminder', 'channelReminder', 'reminders', 'week'].includes(view.show);
    expect(summaryOf(view)).toBe(about ? 'Du har en påmindelse' : summary);
  });

  it('are the same for every reminder', () => {
    expect(reminderSummary).toBe('Du har en påmindelse');
  });
});
