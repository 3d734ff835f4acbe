import type { Log } from '../log.ts';
import type { ChannelTold } from '../store/channelWork.ts';
import type { ChannelNews } from './channelsInbound.ts';
import type { Connector } from './connector.ts';
import type { Reply } from './inbound.ts';
import type { Surroundings } from './takeTurn.ts';
import { firstWeek } from './weeks.ts';

/** What learning of channels needs. */
export type Learning = { around: Surroundings; connector: Connector; log: Log };

/** Where messages to a channel are sent. Always written alike, since the outbox knows a conversation by it. */
function addressOf({ at: { serviceUrl, bot } }: ChannelNews, channel: string): string {
  const address: Reply = { serviceUrl, conversation: channel, bot: { id: bot }, channel: true };
  return JSON.stringify(address);
}

/** Writes down channels of the team that there are. */
function learn(
  { around }: Learning,
  news: ChannelNews,
  channels: readonly Omit<ChannelTold, 'address'>[],
  teamName = news.team.name,
): Promise<void> {
  return around.store.changeChannels(news.tenant, {
    do: 'learn',
    team: news.team.id,
    teamName,
    channels: channels.map((it) => ({ ...it, address: addressOf(news, it.id) })),
    overview: firstWeek(around),
  });
}

/** Asks Teams which channels the team has. Where it does not tell, what is known must do. */
async function learnAll(learning: Learning, news: ChannelNews): Promise<void> {
  const { connector, log } = learning;
  const team = await connector.teamOf(news.at.serviceUrl, news.team.id).catch((error: unknown) => {
    log.warn({ code: 'team_untold', err: error }, 'the channels of a team could not be had');
    return undefined;
  });
  if (team !== undefined) await learn(learning, news, team.channels, team.name);
}

/** Something was said in a channel. One that is known by name teaches nothing; of another Teams is asked, unless somebody waits. */
async function seen(learning: Learning, news: ChannelNews & { what: 'seen' }): Promise<void> {
  const { channel, tenant, waits } = news;
  const known = await learning.around.store.channel({ tenant, channel: channel.id });
  const isKnown = known !== undefined && known.name !== '';
  if (isKnown && known.address === addressOf(news, channel.id)) return;
  await learn(learning, news, [channel]);
  if (!isKnown && !waits) await learnAll(learning, news);
}

/** Takes in what an activity told of teams and channels. What fails is told in the log, and does the activity itself no harm. */
export async function takeChannelNews(learning: Learning, news: ChannelNews): Promise<void> {
  const { store } = learning.around;
  const { tenant } = news;
  const team = news.team.id;
  try {
    switch (news.what) {
      case 'joined':
        await learn(learning, news, [{ id: team }]);
        return await learnAll(learning, news);
      case 'channel':
        return await learn(learning, news, [news.channel]);
      case 'seen':
        return await seen(learning, news);
      case 'renamed':
        return await store.changeChannels(tenant, { do: 'renameTeam', team, name: news.name });
      case 'left':
        return await store.changeChannels(tenant, { do: 'leave', team, channel: news.channel });
    }
  } catch (error) {
    learning.log.error({ code: 'channel_unlearned', err: error }, 'what a channel told could not be kept');
  }
}
