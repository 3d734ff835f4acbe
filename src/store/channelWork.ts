import type { Address, ChannelKnown } from './store.ts';
import { type Row, rows, type Work } from './work.ts';

/** A channel that is learned of. A name left out leaves the known one. */
export type ChannelTold = { id: string; name?: string | undefined; address: Address };

/** What becomes known of the channels of a team in Teams. What is learned of is there, also where it was gone before. */
export type ChannelChange =
  /** `overview` is when the week of a channel that was not there is to be looked after first. */
  | { do: 'learn'; team: string; teamName?: string | undefined; channels: ChannelTold[]; overview: number }
  | { do: 'renameTeam'; team: string; name: string }
  /** The bot is there no longer: in one channel, or in the whole team. */
  | { do: 'leave'; team: string; channel?: string | undefined };

/** A team's General channel bears the id of the team, and is called by its name. */
const calledBy = ({ channel, team, team_name, name }: Row) => {
  if (channel === team) return String(team_name);
  return name && team_name ? `${team_name} › ${name}` : String(name);
};

const channelOf = (row: Row): ChannelKnown => ({
  id: String(row.channel),
  name: calledBy(row),
  address: String(row.address),
});

const KNOWN =
  'SELECT channel, team, team_name, name, address FROM channel WHERE tenant = $1 AND gone IS NULL';

/** The channels of a tenant that the bot is in, by name. One whose name is not known cannot be told from others and is left out. */
export function* channelsIn(tenant: string): Work<ChannelKnown[]> {
  const found = yield* rows(`${KNOWN} ORDER BY channel`, tenant);
  return found
    .map(channelOf)
    .filter(({ name }) => name !== '')
    .sort((one, other) => one.name.localeCompare(other.name, 'da'));
}

/** A channel of a tenant that the bot is in; its name is empty where that is not known. */
export function* channelIn(tenant: string, channel: string): Work<ChannelKnown | undefined> {
  const [row] = yield* rows(`${KNOWN} AND channel = $2`, tenant, channel);
  return row && channelOf(row);
}

function* learn(
  tenant: string,
  { team, teamName, channels, overview }: ChannelChange & { do: 'learn' },
): Work<void> {
  for (const { id, name = '', address } of channels)
    yield* rows(
      `INSERT INTO channel (tenant, channel, team, team_name, name, address, overview)
       VALUES ($1, $2, $3, coalesce((SELECT max(team_name) FROM channel WHERE tenant = $1 AND team = $3), ''), $4, $5, $6)
       ON CONFLICT (tenant, channel) DO UPDATE SET team = excluded.team, team_name = excluded.team_name,
         name = CASE excluded.name WHEN '' THEN channel.name ELSE excluded.name END, address = excluded.address,
         overview = CASE WHEN channel.gone IS NULL THEN channel.overview ELSE excluded.overview END, gone = NULL`,
      tenant,
      id,
      team,
      name,
      address,
      overview,
    );
  if (teamName !== undefined) yield* renameTeam(tenant, team, teamName);
}

function* renameTeam(tenant: string, team: string, name: string): Work<void> {
  yield* rows('UPDATE channel SET team_name = $1 WHERE tenant = $2 AND team = $3', name, tenant, team);
}

function* leave(tenant: string, { team, channel }: ChannelChange & { do: 'leave' }, now: number): Work<void> {
  const one = channel === undefined ? [] : [channel];
  yield* rows(
    `UPDATE channel SET gone = $1 WHERE tenant = $2 AND team = $3 AND gone IS NULL${channel === undefined ? '' : ' AND channel = $4'}`,
    now,
    tenant,
    team,
    ...one,
  );
}

/** Writes down what has become known of a team's channels. */
export function* changeChannels(tenant: string, change: ChannelChange, now: number): Work<void> {
  switch (change.do) {
    case 'learn':
      return yield* learn(tenant, change);
    case 'renameTeam':
      return yield* renameTeam(tenant, change.team, change.name);
    case 'leave':
      return yield* leave(tenant, change, now);
  }
}

/** Forgets channels the bot left before a moment, unless a reminder is still set to one. */
export function* forgetChannels(before: number): Work<void> {
  yield* rows(
    `DELETE FROM channel WHERE gone < $1 AND NOT EXISTS (
       SELECT 1 FROM reminder r WHERE r.tenant = channel.tenant AND r.channel = channel.channel)`,
    before,
  );
}
