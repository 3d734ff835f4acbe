import { actionsOf, textOf } from './caseworker.ts';
import { laterOn, offeredTo, Team } from './inChannels.ts';
import { Running } from './running.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00Z');

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());
beforeEach(() => {
  running.now = MONDAY;
  running.connector.trouble = () => undefined;
  running.connector.roster = () => ({ userRole: 'user' });
});

let teams = 0;
/** A team of a tenant of its own, with the bot in it. */
async function withTeam() {
  teams += 1;
  const worker = running.caseworker();
  worker.tenant = `kommune-${teams}`;
  const team = new Team(worker, `19:hold${teams}@thread.tacv2`);
  running.connector.teams.set(team.id, team.told);
  expect(await team.addsBot()).toBe(200);
  return { worker, team };
}

/** The same, and a reminder of tomorrow set to one of its channels. */
async function withReminder() {
  const { worker, team } = await withTeam();
  await offeredTo(worker, 'påmind 2026-310 om møde i morgen kl 9');
  const { text } = await worker.presses('Gem', { kanal: team.followUp, slags: 'moede' });
  expect(text).toContain('I kanalen Ungeteamet › Opfølgning');
  return { worker, team };
}

describe('a team the bot is added to', () => {
  it('has its channels offered, under the names of team and channel', async () => {
    const { worker } = await withTeam();
    expect(await offeredTo(worker)).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
  });

  it('has its General channel offered when Teams does not tell of the others', async () => {
    const worker = running.caseworker();
    worker.tenant = 'tavs-kommune';
    const team = new Team(worker, '19:tavs@thread.tacv2');
    expect(await team.addsBot()).toBe(200);
    expect(await offeredTo(worker)).toEqual(['Ungeteamet']);
  });

  it('is answered with one plain line where the app is installed', async () => {
    const { team, worker } = await withTeam();
    await worker.send(team.activity({ type: 'installationUpdate', action: 'add' }));
    await running.settled();
    expect(textOf(running.connector.last(team.id).card)).toContain('hører til i din egen chat');
  });

  it('is followed as channels and team are renamed, deleted, restored and made', async () => {
    const { worker, team } = await withTeam();
    const channel = { id: team.followUp, name: 'Ugens sager' };
    await team.tells('channelRenamed', { channel });
    team.name = 'Unge og job';
    await team.tells('teamRenamed');
    expect(await offeredTo(worker)).toEqual(['Unge og job', 'Unge og job › Ugens sager']);
    await team.tells('channelDeleted', { channel });
    expect(await offeredTo(worker)).toEqual(['Unge og job']);
    await team.tells('channelRestored', { channel });
    await team.tells('channelCreated', { channel: { id: '19:ny@thread.tacv2', name: 'Ny' } });
    expect(await offeredTo(worker)).toEqual(['Unge og job', 'Unge og job › Ny', 'Unge og job › Ugens sager']);
  });

  it.each([
    ['removed and added again', 'teamMemberRemoved', 'teamMemberAdded'],
    ['archived and opened again', 'teamArchived', 'teamUnarchived'],
    ['deleted and restored', 'teamDeleted', 'teamRestored'],
  ])('may be %s', async (_what, gone, back) => {
    const { worker, team } = await withTeam();
    const bot = [{ id: '28:bot' }];
    await team.tells(gone, {}, gone === 'teamMemberRemoved' ? { membersRemoved: bot } : {});
    expect(await offeredTo(worker)).toEqual([]);
    await team.tells(back, {}, back === 'teamMemberAdded' ? { membersAdded: bot } : {});
    expect(await offeredTo(worker)).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
  });

  it('loses nothing when somebody else comes or goes, or the app is upgraded', async () => {
    const { worker, team } = await withTeam();
    await team.tells('teamMemberRemoved', {}, { membersRemoved: [{ id: '29:hanne' }] });
    await worker.send(team.activity({ type: 'installationUpdate', action: 'remove-upgrade' }));
    expect(await offeredTo(worker)).toHaveLength(2);
    await worker.send(team.activity({ type: 'installationUpdate', action: 'remove' }));
    expect(await offeredTo(worker)).toEqual([]);
  });

  it('is learned of from a message in a channel, in whichever thread, and keeps the name it has', async () => {
    const worker = running.caseworker();
    worker.tenant = 'gammel-kommune';
    const team = new Team(worker, '19:gammelt@thread.tacv2');
    running.connector.teams.set(team.id, team.told);
    const said = team.activity(
      { type: 'message', text: '<at>Samtalemakker</at> hej' },
      { team: { id: team.id }, channel: { id: team.followUp } },
      `${team.followUp};messageid=12`,
    );
    expect((await worker.send(said)).status).toBe(200);
    expect(await offeredTo(worker)).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
    running.connector.teams.delete(team.id);
    await worker.send({ ...said, id: 'igen' });
    expect(await offeredTo(worker)).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
  });

  it('is never offered in another tenant, nor taken from a forged press', async () => {
    const { team } = await withTeam();
    const stranger = running.caseworker();
    stranger.tenant = 'en-anden-kommune';
    expect(await offeredTo(stranger)).toEqual([]);
    const { worker: neighbour } = await withTeam();
    await offeredTo(neighbour);
    const { text } = await neighbour.presses('Gem', { kanal: team.followUp, slags: 'moede' });
    expect(text).toContain('Den kan ikke komme i den kanal');
  });
});

describe('what is said of channels in a strange way', () => {
  const shapes: [string, Record<string, unknown>][] = [
    ['a team that is no object', { channelData: { team: 'hold' } }],
    ['an id that is too long', { channelData: { team: { id: 'x'.repeat(5_000), name: 'A' } } }],
    ['an id of control characters', { channelData: { team: { id: '19:\u0000@thread' } } }],
    ['members that are no list', { membersAdded: 'alle' }],
    ['members without ids', { membersAdded: [null, 7, {}] }],
    ['ten thousand members', { membersAdded: Array.from({ length: 5_000 }, () => ({ id: '28:bot' })) }],
    ['an event of no name we know', { channelData: { eventType: '__proto__', team: { id: '19:a' } } }],
    [
      'a channel that is a number',
      { channelData: { eventType: 'channelCreated', team: { id: '19:a' }, channel: 7 } },
    ],
  ];
  it.each(shapes)('teaches nothing and harms nothing: %s', async (_what, fields) => {
    const { worker, team } = await withTeam();
    const { status } = await worker.send(team.activity({ type: 'conversationUpdate', ...fields }));
    expect([200, 400]).toContain(status);
    expect(await offeredTo(worker)).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
  });

  it('keeps a known name where the new one cannot be kept, and shows no mark-up', async () => {
    const { worker, team } = await withTeam();
    const named = (name: unknown) => team.tells('channelRenamed', { channel: { id: team.followUp, name } });
    for (const name of [7, '', 'x'.repeat(900), '\u202e\u200b', 'a\u0000b']) await named(name);
    expect(await offeredTo(worker)).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
    await named('**Sager** <at>alle</at>');
    expect((await offeredTo(worker)).join()).not.toMatch(/[*<>]/);
  });
});

describe('a reminder in a channel', () => {
  it('comes there with nothing but case, word, day and name, and tells its owner who did it', async () => {
    const { worker, team } = await withReminder();
    await laterOn(running, '2026-11-24T08:00:00Z');
    const came = running.connector.last(team.followUp);
    expect(textOf(came.card)).toContain('2026-310');
    expect(textOf(came.card)).toContain('møde');
    expect(JSON.parse(came.raw).summary).toBe('Du har en påmindelse');
    const gone = structuredClone(came.card);
    const colleague = running.caseworker();
    colleague.tenant = worker.tenant;
    const hers = new Team(colleague, team.id);
    const from = { id: '29:hanne', aadObjectId: colleague.person, name: 'Hanne' };
    const { text } = await hers.presses('Gjort', team.followUp, came.card, { from });
    expect(text).toContain('Gjort af Hanne');
    await running.settled();
    expect(textOf(came.card)).toContain('Gjort af Hanne');
    // Its owner, who presses it too, sees who was first.
    expect((await team.presses('Gjort', team.followUp, gone)).text).toBe(text);
    expect(await worker.types('påmindelser')).not.toContain('2026-310');
  });

  it('may be pressed after the bot was removed and added again somewhere else on the wire', async () => {
    const { team } = await withReminder();
    await laterOn(running, '2026-11-24T08:00:00Z');
    const { card } = running.connector.last(team.followUp);
    await team.removesBot();
    const moved = { serviceUrl: `${running.connector.url}/emea/` };
    await team.tells('teamMemberAdded', {}, { membersAdded: [{ id: '28:bot' }], ...moved });
    expect((await team.presses('Gjort', team.followUp, card)).text).toContain('Gjort af');
  });

  it.each<[string, () => object | number]>([
    ['somebody who is not there', () => 404],
    ['somebody Teams does not let us ask about', () => 403],
    ['a guest', () => ({ userRole: 'anonymous', tenantId: 'et-andet-sted' })],
  ])('cannot be set by %s', async (_who, roster) => {
    const { worker, team } = await withTeam();
    await offeredTo(worker);
    const asked: string[] = [];
    running.connector.roster = (member, conversation) => {
      asked.push(`${member} in ${conversation}`);
      return roster();
    };
    const { text } = await worker.presses('Gem', { kanal: team.followUp, slags: 'moede' });
    expect(text).toContain('Den kan ikke komme i den kanal');
    expect(asked).toEqual([`29:${worker.person} in ${team.followUp}`]);
  });

  it('shows no list there, whatever a forged press asks for', async () => {
    const { worker, team } = await withReminder();
    await worker.types('påmind 2026-301 om samtale med mor i morgen');
    await laterOn(running, '2026-11-24T08:00:00Z');
    const { card } = running.connector.last(team.followUp);
    const forged = JSON.parse(
      JSON.stringify(card).replaceAll('"do":"remind"', '"do":"remind","list":"all","inList":true'),
    );
    const { text } = await team.presses('Udsæt', team.followUp, forged);
    expect(text).not.toContain('2026-301');
    await running.settled();
    expect(
      running.connector.messages
        .filter((it) => it.conversation === team.followUp)
        .map(({ raw }) => raw)
        .join(),
    ).not.toContain('2026-301');
  });

  it('comes in the personal chat when the bot has left the channel, and says so', async () => {
    const { worker, team } = await withReminder();
    await team.removesBot();
    await laterOn(running, '2026-11-24T08:00:00Z');
    expect(textOf(running.connector.last(worker.conversation).card)).toContain('ikke længere med i kanalen');
    expect(running.connector.messages.filter((it) => it.conversation === team.followUp)).toEqual([]);
  });

  it('that Teams refuses is told of in the morning as perhaps not delivered', async () => {
    const { worker, team } = await withReminder();
    running.connector.trouble = (method, conversation) =>
      method === 'POST' && conversation === team.followUp ? 403 : undefined;
    await laterOn(running, '2026-11-24T08:00:00Z');
    await laterOn(running, '2026-11-25T07:00:00Z');
    const { card } = running.connector.last(worker.conversation);
    expect(textOf(card)).toContain('Måske ikke leveret');
    expect(textOf(card)).toContain('2026-310');
  });

  it.each([
    { status: 403, code: 'BotNotInConversationRoster' },
    { status: 404, code: 'ConversationNotFound' },
  ])('comes in the personal chat at once when the channel is closed to the bot ($code)', async (closed) => {
    const { worker, team } = await withReminder();
    let tries = 0;
    running.connector.trouble = (method, conversation) => {
      if (method !== 'POST' || conversation !== team.followUp) return undefined;
      tries += 1;
      return closed;
    };
    await laterOn(running, '2026-11-24T08:00:00Z');
    const { card } = running.connector.last(worker.conversation);
    expect(textOf(card)).toContain('2026-310');
    expect(textOf(card)).toContain('ikke længere med i kanalen');
    expect(tries).toBe(1);
    running.connector.trouble = () => undefined;
    expect((await offeredTo(worker)).join()).not.toContain('Opfølgning');
    // It came, so that the morning does not doubt it.
    await laterOn(running, '2026-11-25T07:00:00Z');
    expect(textOf(running.connector.last(worker.conversation).card)).not.toContain('Måske ikke leveret');
  });
});

describe('the week of a channel', () => {
  const told = (team: Team) =>
    running.connector.messages.filter(
      (it) => it.conversation === team.followUp && textOf(it.card).includes('Ugen i kanalen'),
    );

  it('is told on its first working day in counts, without a case, and not when it is empty', async () => {
    const { worker, team } = await withReminder();
    for (const asked of [
      'påmind 2026-311 om møde 2. december',
      'påmind 2026-312 om opfølgning 4. december',
    ]) {
      await offeredTo(worker, asked);
      await worker.presses('Gem', { kanal: team.followUp, slags: 'opfoelgning' });
    }
    await laterOn(running, '2026-11-30T06:59:00Z');
    expect(told(team)).toHaveLength(0);
    await laterOn(running, '2026-11-30T07:00:00Z');
    await laterOn(running, '2026-11-30T07:10:00Z');
    const [week, ...more] = told(team);
    expect(more).toEqual([]);
    const text = textOf(week?.card ?? {});
    expect(text).toContain('Denne uge: to opfølgninger.');
    expect(text).toContain('Én påmindelse er over tid.');
    expect(text).not.toContain('2026-31');
    expect(running.connector.messages.filter((it) => it.conversation === team.id)).toEqual([]);
  });

  it('asks for the overview of places where a reminder of that comes, which is about no case', async () => {
    const { worker, team } = await withTeam();
    await worker.types('tjek pladser');
    await worker.presses('Afslut tjeklisten');
    while (!actionsOf(worker.card).some((it) => it.verb === 'finish')) await worker.presses('answer');
    await worker.presses('finish');
    await worker.presses('offers');
    await worker.presses('pladsoverblik');
    await worker.types('påmindelser');
    await worker.presses('Åbn: Pladsoverblik, mandag den 30. november 2026');
    await worker.presses('Vælg kanal');
    const { text } = await worker.presses('Gem', { kanal: team.followUp });
    expect(text).toContain('I kanalen Ungeteamet › Opfølgning');
    await laterOn(running, '2026-11-30T07:00:00Z');
    expect(told(team)).toHaveLength(1);
    const asked = textOf(told(team)[0]?.card ?? {});
    expect(asked).toContain('Gå oversigten over pladser igennem');
    expect(asked).not.toContain('påmindelser');
    const came = running.connector.messages.filter((it) => it.conversation === team.followUp);
    expect(came.map(({ card }) => textOf(card)).join()).toMatch(/Pladsoverblik\s+· opfølgning/);
  });

  it('is not told when its time came while nothing ran, once the week is over', async () => {
    const { team } = await withReminder();
    await laterOn(running, '2026-12-05T10:00:00Z');
    expect(told(team)).toHaveLength(0);
    await laterOn(running, '2026-12-07T07:00:00Z');
    expect(told(team)).toHaveLength(1);
  });
});
