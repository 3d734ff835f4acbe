import { commandOf, distance } from '../../dialogs/engine/command.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { CPR, catalogue, settings, Talk } from './given.ts';

const read = (typed: string, from = catalogue) => commandOf(from, typed, 'ny');
const start = (conversation: string, reference?: string) => ({
  ...{ type: 'start', conversation, draft: 'ny' },
  ...(reference ? { reference } : {}),
});

describe('Typed text', () => {
  it.each([
    ['hej', 'menu'],
    ['Hejsa', 'menu'],
    ['Hej!', 'menu'],
    ['goddag', 'menu'],
    ['HJÆLP', 'menu'],
    ['hjaelp', 'menu'],
    ['help', 'menu'],
    ['menu', 'menu'],
    ['start', 'menu'],
    ['flere', 'more'],
    ['kladder', 'drafts'],
    ['kladde', 'drafts'],
    ['Mine  kladder', 'drafts'],
    ['stop', 'stop'],
    ['Stop.', 'stop'],
    ['luk', 'stop'],
    ['gem og luk', 'stop'],
    ['om', 'about'],
  ])('%j is the command %s', (typed, type) => {
    expect(read(typed)).toEqual({ type });
  });

  it('starts every conversation by each of its commands, in any case', () => {
    for (const { conversation } of catalogue.editions)
      for (const command of conversation.commands) {
        expect(read(command)).toEqual(start(conversation.id));
        expect(read(`  ${command.toLocaleUpperCase('da')} `)).toEqual(start(conversation.id));
        expect(read(`${command} 2026-114`)).toEqual(start(conversation.id, '2026-114'));
      }
  });

  it('starts every conversation by its title, in any case, with a letter left out and with a case behind', () => {
    for (const { conversation } of catalogue.editions) {
      const { id, title } = conversation;
      const slip = title.slice(0, 3) + title.slice(4);
      for (const typed of [title, title.toLocaleUpperCase('da'), slip, `${title}.`])
        expect([typed, read(typed)]).toEqual([typed, start(id)]);
      expect(read(`${title} 2026-114`)).toEqual(start(id, '2026-114'));
    }
  });

  it.each([
    'mentoren',
    'mentor krav',
    'mentorer',
    'brobygningen',
    'efterværnet',
    'mentor på arbejdspladsen',
    'hvem kan være mentor',
  ])('%j is to be looked up, though a conversation bears nearly that title', (typed) => {
    expect(read(typed)).toEqual({ type: 'other' });
  });

  it.each([
    'visitation 2026-114',
    'Visitation på 2026-114',
    'VISITATION for sag 2026-114',
    'visitation sagen 2026-114',
    'visitation   i   2026-114',
    'visitaton på sag 2026-114',
    'visiter 2026-114',
    'visitation af ung 2026-114',
  ])('%j starts the visitation of that case', (typed) => {
    expect(read(typed)).toEqual(start('visitation', '2026-114'));
  });

  it('takes a number the bot gave as a case', () => {
    expect(read('visitation K-37')).toEqual(start('visitation', 'K-37'));
  });

  it.each([
    ['visitaton', 'visitation'],
    ['vistation', 'visitation'],
    ['visitatoin', 'visitation'],
    ['opfolgning', 'opfoelgning'],
    ['opfoelgning', 'opfoelgning'],
    ['opfølgnig', 'opfoelgning'],
    ['jobsamtal', 'jobsamtale'],
  ])('%j is understood as %s', (typed, conversation) => {
    expect(read(typed)).toEqual(start(conversation));
  });

  it.each([
    ['visttion?', { type: 'start', conversation: 'visitation' }],
    ['vesitasjon', { type: 'suggest', conversation: 'visitation' }],
    ['opflgnng', { type: 'start', conversation: 'opfoelgning' }],
    ['visiteringen', { type: 'other' }],
  ])('%j gives %j', (typed, event) => {
    expect(read(typed)).toMatchObject(event);
  });

  it('asks "mente du" about a larger slip, and shows which conversation', () => {
    expect(read('vesitasjon')).toEqual({ type: 'suggest', conversation: 'visitation' });
    expect(new Talk().send(read('vesitasjon')).shows('suggest')).toMatchObject({
      conversation: 'visitation',
      title: 'Visitation',
    });
  });

  it('takes a case number alone for the conversation that waits for one', () => {
    expect(read('2026-114')).toEqual({ type: 'reference', reference: '2026-114', draft: 'ny' });
  });

  it('asks about a command with a name behind it, and never starts it', () => {
    expect(read('visitation Jens Hansen')).toEqual({ type: 'suggest', conversation: 'visitation' });
  });

  it.each([
    'hvad er reglerne for uddannelsespålæg?',
    'visitation af en ung med mange afbrudte forløb',
    'visitation 2026-114 og noget mere',
    'stop nu',
    'hej med dig',
    'job',
    '',
    '👍',
  ])('%j is no command', (typed) => {
    expect(read(typed)).toEqual({ type: 'other' });
  });

  it.each([
    `visitation ${CPR}`,
    CPR,
    `hej, ${CPR} er her`,
    '０１０１９０１２３４',
    'visitation 01\u200b01901234',
  ])('with a CPR number is only that: %j', (typed) => {
    expect(read(typed)).toEqual({ type: 'cprInChat' });
    expect(new Talk().send(read(typed)).view.show).toBe('cprInChat');
  });

  it('for a conversation that is switched off says so, and keeps it from the menu', () => {
    const without = loadContent({ ...settings, off: ['visitation'] });
    const talk = new Talk(without).send(read('visitation 2026-114', without));
    expect(talk.shows('off').title).toBe('Visitation');
    expect(talk.drafts).toEqual({});
    expect(
      talk
        .send({ type: 'menu' })
        .shows('menu')
        .entries.map((it) => it.conversation),
    ).not.toContain('visitation');
  });
});

describe('The distance between two words', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['ab', 'abc', 1],
    ['', 'abc', 3],
    ['visitation', 'vistation', 1],
  ])('%j and %j is %d', (one, other, edits) => {
    expect(distance(one, other)).toBe(edits);
    expect(distance(other, one)).toBe(edits);
  });
});

it('A very long text takes no time, whatever it is made of', () => {
  const began = performance.now();
  expect(commandOf(catalogue, `a${'.'.repeat(99_998)}x`, 'ny')).toEqual({ type: 'other' });
  expect(performance.now() - began).toBeLessThan(2_000);
});
