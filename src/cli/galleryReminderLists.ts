import type { QuietView } from '../../dialogs/engine/view.ts';
import type { OffersView } from '../../dialogs/reminders/takeOffers.ts';
import type { ReminderLine, RemindersView } from '../../dialogs/reminders/viewReminders.ts';
import type { CardState } from './cardState.ts';
import type { Say } from './galleryWords.ts';

const MONDAY = 'mandag den 23. november 2026';

/** A line of a list, by what it is about and when. */
function lineOf(
  title: string,
  reference: string,
  when: string,
  over: Partial<ReminderLine> = {},
): ReminderLine {
  return { id: `husk-${reference}`, rev: 1, title, reference, when, ...over };
}

/** A morning's overview and the whole list, with much and with nothing; offers; and the lines that are left of reminders. */
export function reminderListStates(say: Say): CardState[] {
  const overdue = [lineOf('Første samtale', '2026-101', 'torsdag den 19. november 2026')];
  const today = [
    lineOf(say('formøde'), '2026-114', `${MONDAY} kl. 09.00`, { channel: 'Ungeteamet' }),
    lineOf('Opfølgning', 'K-36', MONDAY),
    lineOf(say('Aftale: borgeren ringer til lageret om praktik'), '2026-098', MONDAY),
  ];
  const week = [lineOf('Tæt kontakt', '2026-120', 'onsdag den 25. november 2026')];
  const late = [lineOf('Endelig visitation', '2026-087', 'fredag den 20. november 2026')];
  const undated = [lineOf(say('ring til lægen'), '2026-114', '')];
  const many = Array.from({ length: 27 }, (_, n) => lineOf('Månedlig kontakt', `2026-${200 + n}`, MONDAY));
  const morning: RemindersView = {
    show: 'reminders',
    list: '2026-11-23',
    day: MONDAY,
    hour: '08:00',
    groups: [
      { group: 'undelivered', lines: late },
      { group: 'overdue', lines: overdue },
      { group: 'today', lines: today },
      { group: 'week', lines: week },
    ],
  };
  const all: RemindersView = { show: 'reminders', list: 'all', page: 1, hour: '07:30', groups: [] };
  const later = [lineOf('Afslutning med virksomheden', '2026-114', 'torsdag den 14. januar 2027')];
  return [
    { name: 'reminders, a morning', view: morning },
    { name: 'reminders, a full morning', view: { ...morning, groups: [{ group: 'today', lines: many }] } },
    {
      name: 'reminders, the second page of all',
      view: { ...all, list: 'all-2', page: 2, groups: [{ group: 'later', lines: [...many, ...many] }] },
    },
    { name: 'reminders, a morning with all done', view: { ...morning, groups: [] } },
    { name: 'reminders, one that cannot be read', view: { ...morning, unread: 1 } },
    { name: 'reminders, none that can be read', view: { ...all, unread: 2 } },
    { name: 'reminders, none', view: all },
    {
      name: 'reminders, all',
      view: {
        ...all,
        groups: [
          { group: 'undated', lines: undated },
          { group: 'today', lines: today },
          { group: 'later', lines: later },
        ],
      },
    },
    ...offerStates(say),
    ...overStates(),
  ];
}

function offerStates(say: Say): CardState[] {
  const offer = (key: string, date: string, title: string, over: Partial<OffersView['lines'][number]> = {}) =>
    ({ key, field: `paamind_${key}`, date, title, state: 'open', ...over }) as const;
  const follow = offer('naeste_opfoelgning', '2026-12-05', 'Næste opfølgning', {
    text: 'Hør, hvordan det går, og ret aftalerne til.',
  });
  const contact = offer('maanedlig_kontakt', '2026-12-21', 'Månedlig kontakt', {
    text: 'Tag kontakt til borgeren.',
    series: { every: { unit: 'months', n: 1 }, until: '21. november 2027' },
    lawNote:
      'Jobgarantiens model (ca. 2017-18) har kontakt mindst én gang om måneden det første år. Det er modellens krav, ikke lovens.',
  });
  const agreed = [
    offer('aftale_a1', '2026-11-26', `Aftale: ${say('borgeren køber sikkerhedssko')}`),
    offer(
      'aftale_b2',
      '2026-12-01',
      `Aftale: ${say('sagsbehandler ringer til virksomheden om nøgler, timer og tøj')}`,
    ),
  ];
  const view: OffersView = {
    show: 'offers',
    card: { draft: 'kladde-1', place: 'finished', rev: 9 },
    top: { title: 'Opfølgning', reference: '2026-114' },
    news: [],
    offers: [],
    lines: [...agreed, follow, contact],
  };
  const set = { state: 'set', when: 'lørdag den 5. december 2026' } as const;
  const dropped = { state: 'dropped' } as const;
  const [one = follow, other = follow] = agreed;
  const series = { ...contact, ...set, when: 'mandag den 21. december 2026' };
  return [
    { name: 'offers', view },
    {
      name: 'offers, some taken, one wrong',
      view: {
        ...view,
        news: [{ kind: 'problems', codes: ['date'] }],
        lines: [{ ...one, ...dropped }, { ...other, wrong: true }, { ...follow, ...set }, series],
      },
    },
    {
      name: 'offers, all seen to',
      view: { ...view, lines: [{ ...one, ...dropped }, { ...follow, ...set }, series] },
    },
    { name: 'offers, none', view: { ...view, lines: [] } },
  ];
}

function overStates(): CardState[] {
  const over = (line: QuietView['line'], more: Partial<QuietView> = {}): QuietView => ({
    show: 'quiet',
    line,
    ...more,
  });
  const when = '23. november 2026 kl. 10.14';
  return [
    { name: 'quiet, reminder done', view: over('reminderDone', { by: 'Kirsten Holm', when }) },
    { name: 'quiet, reminder done by nobody named', view: over('reminderDone', { by: '', when }) },
    {
      name: 'quiet, reminder done, comes again',
      view: over('reminderDone', { title: 'Opfølgning', next: `${MONDAY} kl. 09.00` }),
    },
    {
      name: 'quiet, reminder done, the last',
      view: over('reminderDone', { title: 'Opfølgning', last: true }),
    },
    { name: 'quiet, reminder dropped', view: over('reminderDropped', { title: 'Månedlig kontakt' }) },
    { name: 'quiet, reminder on a newer card', view: over('reminderNew') },
    { name: 'quiet, reminder gone', view: over('reminderGone') },
  ];
}
