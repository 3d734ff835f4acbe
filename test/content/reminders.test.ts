import { usualSettings } from '../../dialogs/engine/content.ts';
import { conditionRules } from '../../dialogs/rules/rules.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import type { ReminderKind } from '../../dialogs/schema/reminder.ts';
import { editionBody, editionsOf } from '../../src/content/editions.ts';
import { loadContent } from '../../src/content/loadContent.ts';

/** The reminder catalogue of domain.md A11, with the kinds that go with it here. */
const A11: Record<string, string[]> = {
  'first talk': ['foerste-samtale'],
  'form and profile read before the talk': ['profil-laest'],
  'test ordered': ['test-bestilt'],
  'straks-tilbud started': ['straks-tilbud'],
  'formøde booked': ['formoede'],
  'bekymringssag assessed': ['bekymringssag-vurderet'],
  'start meeting': ['startmoede'],
  'monthly contact, closer for a bekymringssag': ['maanedlig-kontakt', 'taet-kontakt', 'taet-opfoelgning'],
  'i god tid before the end': ['i-god-tid'],
  'close-out call': ['afslutningsopkald'],
  'new match after an interruption': ['nyt-match'],
  efterværn: ['eftervaern'],
  'places overview': ['pladsoverblik'],
  'management report': ['ledelsesrapport'],
  'final visitation judgement': ['endelig-visitation'],
  'written guidance on rådighed': ['vejledning-raadighed'],
  'content review': ['indholdsgennemgang'],
  'what was agreed': ['naeste-opfoelgning', 'naeste-samtale', 'sagen-igen', 'aftale', 'delmaal'],
  'a note not transferred': ['overfoer-notat'],
};
const catalogue = loadContent(usualSettings);
const talks = catalogue.editions.map(({ conversation }) => conversation);

function conversationOf(id: string): Conversation {
  const found = talks.find((talk) => talk.id === id);
  if (found === undefined) throw new Error(`no conversation ${id}`);
  return found;
}

const kindOf = (id: string): ReminderKind => {
  const found = catalogue.reminders.find((kind) => kind.id === id);
  if (found === undefined) throw new Error(`no reminder ${id}`);
  return found;
};
const offeredIn = (id: string) => conversationOf(id).reminders.map((it) => it.reminder);
const comesAgain = catalogue.reminders.filter(({ every }) => every !== undefined);

describe('The reminders of the content', () => {
  it('are those of A11, and no others', () => {
    expect(catalogue.reminders.map(({ id }) => id).sort()).toEqual(Object.values(A11).flat().sort());
  });

  it('are each offered by a conversation, or brought up by the bot itself', () => {
    const offered = new Set(talks.flatMap(({ reminders }) => reminders.map((it) => it.reminder)));
    const byBot = catalogue.reminders.filter((kind) => kind.offeredBy === 'botten').map(({ id }) => id);
    expect(byBot).toEqual(['indholdsgennemgang', 'overfoer-notat']);
    expect(
      catalogue.reminders.filter(({ id }) => offered.has(id) === byBot.includes(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('are offered by every conversation, four at most', () => {
    const counts = talks.map(({ reminders }) => reminders.length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  });

  it('take up every agreement with a date, wherever agreements are asked for', () => {
    const asking = talks.filter((talk) => JSON.stringify(talk).includes('"id":"aftaler","type":"rows"'));
    const asked = talks.filter((talk) => talk.closing.some(({ id }) => id === 'aftaler'));
    for (const talk of [...asking, ...asked])
      expect([talk.id, talk.reminders]).toEqual([
        talk.id,
        expect.arrayContaining([{ reminder: 'aftale', from: 'aftaler' }]),
      ]);
    expect(asked.length).toBeGreaterThan(10);
  });

  it('never reach a channel where they tell of a bekymringssag or a sanction', () => {
    const quiet = ['bekymringssag-vurderet', 'taet-kontakt', 'taet-opfoelgning', 'vejledning-raadighed'];
    const all = [...quiet, ...offeredIn('bekymringssag'), ...offeredIn('sanktion-overvejelser'), 'aftale'];
    for (const id of all) expect([id, kindOf(id).channel]).toEqual([id, undefined]);
  });

  it('say of every interval where it comes from', () => {
    const counted = catalogue.reminders.filter(({ date, every }) => !('on' in date) || every !== undefined);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.filter(({ lawNote }) => lawNote === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('claim no old rule as law in force', () => {
    const rules = catalogue.reminders.filter(({ kind, id }) => kind === 'regel' && id !== 'overfoer-notat');
    expect(rules.length).toBeGreaterThan(4);
    for (const { id, lawStatus, lawNote } of rules)
      expect([id, lawStatus, lawNote]).toEqual([
        id,
        expect.stringMatching(/^(?:aendret|ukendt)$/),
        expect.stringMatching(/tjek/i),
      ]);
  });

  it('end, where they come again', () => {
    expect(comesAgain.map((kind) => [kind.id, kind.every, kind.for])).toEqual([
      ['ledelsesrapport', { months: 1 }, { months: 12 }],
      ['maanedlig-kontakt', { months: 1 }, { months: 12 }],
      ['pladsoverblik', { weeks: 1 }, { weeks: 26 }],
      ['taet-kontakt', { weeks: 2 }, { weeks: 12 }],
      ['vejledning-raadighed', { months: 6 }, { months: 12 }],
    ]);
  });

  it('are short enough for a card, and have their words filled in', () => {
    for (const { title, text } of catalogue.reminders) {
      expect(title.length).toBeLessThanOrEqual(30);
      expect(text.length).toBeLessThanOrEqual(75);
    }
    expect(kindOf('overfoer-notat').text).toContain('fagsystemet');
    expect(JSON.stringify(catalogue.reminders)).not.toMatch(/\{[a-z_]+\}/);
  });
});

describe('The final visitation', () => {
  const { when } = conversationOf('visitation').reminders[0] ?? {};
  const holds = (answers: Record<string, string>) =>
    when !== undefined && 'rule' in when && conditionRules[when.rule]?.holds(answers);

  it.each([
    ['after the first talk with somebody in the target group', { fase: 'foerste' }, true],
    ['not after the final judgement', { fase: 'endelig' }, false],
    ['not while the phase is unknown', {}, false],
    ['not for somebody of 30 or more', { fase: 'foerste', under_30: 'nej' }, false],
    [
      'not for somebody with an education that gives a trade',
      { fase: 'foerste', erhvervskompetencegivende_uddannelse: 'ja' },
      false,
    ],
  ])('is offered %s', (_name, answers, offered) => {
    expect(kindOf('endelig-visitation').date).toEqual({ after: { months: 3 } });
    expect(holds(answers)).toBe(offered);
  });
});

describe('An edition from before reminders were offered', () => {
  it('is read: it named none, in each question and item', () => {
    const edition = catalogue.editions.find((it) => it.conversation.id === 'opfoelgning');
    if (edition === undefined) throw new Error('no opfoelgning');
    const none = { ...edition.conversation, reminders: [] };
    const old = editionBody({ ...edition, conversation: none }).replaceAll(
      '"readers":',
      '"reminders":[],"readers":',
    );
    expect(old).not.toBe(editionBody({ ...edition, conversation: none }));
    expect(editionsOf({ ...catalogue, editions: [] }).find('old', old)).toEqual(none);
  });
});
