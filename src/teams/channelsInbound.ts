import { z } from 'zod';
import { checked } from './checked.ts';
import { placeId as id, placeName as name } from './teamOf.ts';

const MOST_MEMBERS = 1_000;
const told = z.object({ id, name }).optional().catch(undefined);
const members = z
  .array(z.object({ id: z.string() }))
  .max(MOST_MEMBERS)
  .optional()
  .catch(undefined);

/** As much of an activity as tells of teams and channels. */
const activity = z.object({
  type: z.string(),
  action: z.string().optional().catch(undefined),
  serviceUrl: z.url(),
  from: z.object({ tenantId: id.optional() }),
  recipient: z.object({ id }),
  conversation: z.object({ id, conversationType: z.string().optional(), tenantId: id.optional() }),
  membersAdded: members,
  membersRemoved: members,
  channelData: z.object({
    eventType: z.string().optional().catch(undefined),
    tenant: z.object({ id }).optional(),
    team: z.object({ id, name }),
    channel: told,
  }),
});
type Activity = z.infer<typeof activity>;

/** What an activity tells of a team in Teams and its channels. */
export type ChannelNews = {
  tenant: string;
  team: { id: string; name?: string | undefined };
  /** Where the connector is, and who the bot is there. */
  at: { serviceUrl: string; bot: string };
} /** The bot is in the team from now on. */ & (
  | { what: 'joined' }
  /** There is a channel of this name. */
  | { what: 'channel'; channel: { id: string; name?: string | undefined } }
  /** Somebody wrote or pressed in a channel; an invoke waits, so that nothing may be asked before it is answered. */
  | { what: 'seen'; channel: { id: string; name?: string | undefined }; waits: boolean }
  | { what: 'renamed'; name: string }
  /** The bot is there no longer: in one channel, or in the whole team. */
  | { what: 'left'; channel?: string }
);

type Told = ChannelNews extends infer News
  ? News extends ChannelNews
    ? Omit<News, 'tenant' | 'team' | 'at'>
    : never
  : never;

/** What each kind of event tells that is about a channel or a team as a whole; any other tells nothing. */
function toldBy({ channelData: { eventType, team, channel } }: Activity): Told | undefined {
  switch (eventType) {
    case 'channelCreated':
    case 'channelRenamed':
    case 'channelRestored':
      return channel && { what: 'channel', channel };
    case 'channelDeleted':
      return channel && { what: 'left', channel: channel.id };
    case 'teamRenamed':
      return team.name === undefined ? undefined : { what: 'renamed', name: team.name };
    case 'teamDeleted':
    case 'teamHardDeleted':
    case 'teamArchived':
      return { what: 'left' };
    case 'teamUnarchived':
    case 'teamRestored':
      return { what: 'joined' };
    default:
      return undefined;
  }
}

/** The bot itself added to the team or removed from it, or something that happened to the team. */
function toldByUpdate(it: Activity): Told | undefined {
  const isBot = (member: { id: string }) => member.id === it.recipient.id;
  if (it.membersRemoved?.some(isBot)) return { what: 'left' };
  if (it.membersAdded?.some(isBot)) return { what: 'joined' };
  return toldBy(it);
}

/** The app installed or removed. An upgrade removes nothing: the two halves of it may come in any order. */
function toldByInstallation({ action }: Activity): Told | undefined {
  if (action === 'add' || action === 'add-upgrade') return { what: 'joined' };
  return action === 'remove' ? { what: 'left' } : undefined;
}

/** The channel something was written or pressed in, whichever of its threads. */
function toldBySaying({ type, conversation, channelData: { channel } }: Activity): Told | undefined {
  const [within = ''] = conversation.id.split(';');
  if (conversation.conversationType !== 'channel' || within === '') return undefined;
  const called = channel?.id === within ? channel.name : undefined;
  return { what: 'seen', channel: { id: within, name: called }, waits: type === 'invoke' };
}

const TELLS: Record<string, (it: Activity) => Told | undefined> = {
  conversationUpdate: toldByUpdate,
  installationUpdate: toldByInstallation,
  message: toldBySaying,
  invoke: toldBySaying,
};

/** Reads what an activity tells of teams and channels; undefined where that is nothing. */
export function readChannelNews(body: unknown): ChannelNews | undefined {
  const it = checked(activity, body);
  const tells = it && Object.hasOwn(TELLS, it.type) ? TELLS[it.type] : undefined;
  const news = it && tells?.(it);
  if (it === undefined || news === undefined) return undefined;
  const { conversation, channelData, from, serviceUrl, recipient } = it;
  return {
    tenant: conversation.tenantId ?? channelData.tenant?.id ?? from.tenantId ?? '',
    team: channelData.team,
    at: { serviceUrl, bot: recipient.id },
    ...news,
  };
}
