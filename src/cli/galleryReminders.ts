import type { ChannelReminderView, ReminderView } from '../../dialogs/reminders/viewReminder.ts';
import type { CardState } from './cardState.ts';
import type { Say } from './galleryWords.ts';

const FRIDAY = 'fredag den 27. november 2026';
const MONDAY = 'mandag den 23. november 2026';
const putOff: ReminderView['putOff'] = [
  { to: 'afternoon', when: `${MONDAY} kl. 13.00` },
  { to: 'tomorrow', when: 'tirsdag den 24. november 2026 kl. 09.00' },
  { to: 'week', when: 'mandag den 30. november 2026 kl. 09.00' },
];
const CHANNELS = [
  { id: '19:unge@thread.tacv2', name: 'Ungeteamet' },
  { id: '19:virk@thread.tacv2', name: 'Virksomhedsservice, praktik og løntilskud' },
];

const byHand = (say: Say): ReminderView => ({
  show: 'reminder',
  id: 'husk-1',
  rev: 3,
  title: say('formøde'),
  reference: '2026-114',
  stands: 'ahead',
  deadline: false,
  when: `${FRIDAY} kl. 09.00`,
  made: '22. november 2026',
  choices: [],
  weeks: [2, 4, 12],
  putOff,
  places: { channels: CHANNELS, asksWord: true },
  fields: { date: '2026-11-27', time: '09:00' },
});

/** A reminder that came of a conversation, on a day of its own, with a conversation to start. */
const offered = (say: Say): ReminderView => ({
  ...byHand(say),
  title: 'Opfølgning',
  text: 'Hør, hvordan det går, og ret aftalerne til.',
  stands: 'today',
  when: MONDAY,
  made: '24. oktober 2026',
  hour: '08:00',
  places: { channels: CHANNELS, asksWord: false, word: 'opfoelgning' },
  starts: { conversation: 'opfoelgning', title: 'Opfølgning' },
  fields: { date: '2026-11-23' },
});

/** A reminder with no day yet, and reminders that lie ahead. */
export function reminderStates(say: Say): CardState[] {
  const hand = byHand(say);
  const { when: _, places: __, ...waits } = hand;
  const undated: ReminderView = { ...waits, stands: 'undated', fields: {} };
  const choices = [
    { to: 'valg0', when: `${FRIDAY} kl. 09.00` },
    { to: 'valg1', when: 'fredag den 4. december 2026 kl. 09.00' },
  ];
  const series = { every: { unit: 'months', n: 1 }, until: '27. november 2027' } as const;
  const { reference: ___, ...caseless } = undated;
  return [
    { name: 'reminder, when is not clear', view: { ...undated, choices } },
    {
      name: 'reminder, a series that is not clear',
      view: {
        ...undated,
        choices: choices.map((it) => ({ ...it, series: { every: { unit: 'weeks', n: 1 } } })),
      },
    },
    { name: 'reminder, no day told', view: { ...caseless, title: '' } },
    { name: 'reminder, a day that has passed', view: { ...undated, notice: 'past', list: 'all' } },
    { name: 'reminder, just set', view: hand },
    {
      name: 'reminder, a series',
      view: {
        ...hand,
        series,
        moved: { from: 'lørdag den 28. november 2026', why: 'closed' },
        channel: { name: 'Ungeteamet' },
        list: 'all',
      },
    },
    { name: 'reminder, channel gone', view: { ...hand, channel: {} } },
    ...dueStates(say),
    ...formStates(say),
    ...channelStates(),
  ];
}

function dueStates(say: Say): CardState[] {
  const today = offered(say);
  const moved = { from: 'onsdag den 18. november 2026', why: 'putOff' } as const;
  const long = {
    title: say('Aftale: borgeren ringer selv til lageret om praktik og spørger til arbejdstider og sko'),
    starts: { conversation: 'leder-aabenlyst', title: 'Ledelse: åbenlyst uddannelsesparate' },
  };
  return [
    { name: 'reminder, today', view: today },
    {
      name: 'reminder, today, a series',
      view: { ...byHand(say), stands: 'today', series: { every: { unit: 'months', n: 1 }, until: FRIDAY } },
    },
    {
      name: 'reminder, overdue',
      view: { ...today, stands: 'overdue', when: 'fredag den 20. november 2026', moved, list: '2026-11-23' },
    },
    { name: 'reminder, overdue, by hand', view: { ...byHand(say), ...long, stands: 'overdue' } },
    { name: 'reminder, nothing to start', view: { ...byHand(say), stands: 'today' } },
  ];
}

/** Reminders opened out to be put off, changed and moved. */
function formStates(say: Say): CardState[] {
  const today = offered(say);
  const hand = byHand(say);
  const friday = putOff.flatMap((it) =>
    it.to === 'afternoon'
      ? []
      : it.to === 'tomorrow'
        ? [{ ...it, when: 'mandag den 30. november 2026', closed: true as const }]
        : [it],
  );
  const series = { every: { unit: 'days', n: 10 }, until: '27. november 2027' } as const;
  const many = Array.from({ length: 9 }, (_, n) => ({ id: `19:${n}@thread.tacv2`, name: `Team ${n + 1}` }));
  return [
    { name: 'reminder, to be put off', view: { ...today, mode: 'putOff' } },
    {
      name: 'reminder, put off to no day',
      view: { ...today, mode: 'putOff', putOff: friday, notice: 'noDate' },
    },
    { name: 'reminder, to be changed', view: { ...hand, mode: 'change' } },
    {
      name: 'reminder, odd series to be changed',
      view: {
        ...hand,
        mode: 'change',
        series,
        notice: 'past',
        fields: { ...hand.fields, until: '2027-11-27' },
      },
    },
    { name: 'reminder, a place for it', view: { ...today, mode: 'place' } },
    {
      name: 'reminder, a place and a word for it',
      view: {
        ...hand,
        mode: 'place',
        notice: 'noWord',
        channel: { name: 'Ungeteamet' },
        places: { channels: CHANNELS, channel: '19:unge@thread.tacv2', asksWord: true },
      },
    },
    {
      name: 'reminder, many places for it',
      view: {
        ...today,
        mode: 'place',
        notice: 'noChannel',
        places: { channels: many, asksWord: false, word: 'opfoelgning' },
      },
    },
  ];
}

function channelStates(): CardState[] {
  const view: ChannelReminderView = {
    show: 'channelReminder',
    id: 'husk-1',
    rev: 3,
    reference: '2026-114',
    word: 'moede',
    when: `${FRIDAY} kl. 09.00`,
    by: 'Kirsten Holm Andersen',
    deadline: false,
    stands: 'today',
    putOff,
  };
  return [
    { name: 'channel reminder', view },
    { name: 'channel reminder, overdue', view: { ...view, stands: 'overdue' } },
    { name: 'channel reminder, to be put off', view: { ...view, mode: 'putOff' } },
    { name: 'channel reminder, put off to no day', view: { ...view, mode: 'putOff', notice: 'noDate' } },
  ];
}
