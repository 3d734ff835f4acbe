import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Activity } from 'botbuilder';
import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { FileAttachment } from '../../cards/fileCard.ts';
import { letEntitiesThrough } from './entities.ts';
import type { Reply } from './inbound.ts';
import type { OutgoingToken } from './outgoing.ts';
import { type Team, teamOf } from './teamOf.ts';
import { isFilePlace, type Uploaded, upload } from './upload.ts';

/**
 * What came of sending: done, with the id the channel gave; to be tried again, `doubtful` when the message itself may be at fault and `unsure`
 * when it may have come all the same; or never to be, `closed` when nothing can be sent there any more.
 */
export type Sent =
  | { kind: 'sent'; activity: string }
  | { kind: 'later'; status?: number; afterMs?: number; doubtful: boolean; unsure: boolean }
  | { kind: 'never'; status: number; closed: boolean };

/** Posts and updates messages in a conversation, and knows its roster. */
export type Connector = {
  post(to: Reply, card: IAdaptiveCard, summary: string): Promise<Sent>;
  /** Posts a message of words, such as no card can carry. */
  say(to: Reply, message: Partial<Activity>): Promise<Sent>;
  update(to: Reply, activity: string, card: IAdaptiveCard, summary: string): Promise<Sent>;
  /** Posts one of Teams' own cards about files, or puts it in place of a message. */
  attach(to: Reply, activity: string | undefined, attachment: FileAttachment, summary: string): Promise<Sent>;
  /** Puts a file where Teams told, if it will then lie where it may. */
  upload(place: string, lies: string, bytes: Uint8Array): Promise<Uploaded>;
  /** Whether the roster has somebody down as a member of a tenant, rather than a guest. Throws when it cannot be asked. */
  isMember(of: Reply, member: string, tenant: string): Promise<boolean>;
  /** A team the bot is in. Throws when nothing of it can be had. */
  teamOf(serviceUrl: string, team: string): Promise<Team>;
};

const TIMEOUT_MS = 10_000;
/**
 * What is worth trying again: Microsoft's list; 408 and 500, since a card that never comes does more harm than one that comes twice and says
 * so; and 401, since our token may be what is wrong. Anything else ends the message.
 */
const AGAIN = new Set([401, 408, 412, 429, 500, 502, 503, 504]);
/** Of these, the ones that may be the message's own fault. */
const DOUBTFUL = new Set([408, 412, 500]);
/** Of these, the ones after which the message may have come all the same. */
const UNSURE = new Set([408, 500, 502, 503, 504]);
/** What a call comes to nothing by before it reaches anybody. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** Codes of a 403 that tell that the bot has no place in the conversation any more. */
const CLOSED = new Set([
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'MessageWritesBlocked',
]);

/** The part of the SDK's client that is not public: the pipeline its own, silent repetitions sit in. */
const withPipeline = z.object({
  client: z.object({
    pipeline: z.custom<{ removePolicy(which: { phase: 'Retry' }): void }>((it) => typeof it === 'object'),
  }),
});

/** The outbox repeats what must be repeated and knows of it, so the SDK must not do so on its own. */
function withoutRetries<T extends ConnectorClient | TeamsConnectorClient>(client: T): T {
  withPipeline.parse(client).client.pipeline.removePolicy({ phase: 'Retry' });
  return client;
}

const messageTo = (to: Reply, message: Partial<Activity>): Partial<Activity> => ({
  type: 'message',
  from: { id: to.bot.id, name: to.bot.name ?? '' },
  conversation: {
    id: to.conversation,
    isGroup: to.channel ?? false,
    conversationType: to.channel ? 'channel' : 'personal',
    name: '',
  },
  ...message,
});

const withCard = (to: Reply, content: IAdaptiveCard, summary: string): Partial<Activity> =>
  messageTo(to, {
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  });

const headers = z.custom<{ get(name: string): string | undefined }>(
  (it) => it instanceof Object && 'get' in it,
);
const failure = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional().catch(undefined),
  // The headers stay the object they are: taken apart, they would no longer know themselves.
  response: z.object({ headers: headers.optional() }).optional(),
});

/** What an error from the SDK means for the message. Without a status the answer is unknown, so it is tried again. */
function failed(error: unknown): Sent {
  const { statusCode: status, code = '', response } = failure.safeParse(error).data ?? {};
  if (status === undefined) return { kind: 'later', doubtful: false, unsure: !NOT_REACHED.has(code) };
  if (!AGAIN.has(status))
    return { kind: 'never', status, closed: status === 404 || (status === 403 && CLOSED.has(code)) };
  const seconds = Number(response?.headers?.get('retry-after'));
  return {
    kind: 'later',
    status,
    doubtful: DOUBTFUL.has(status),
    unsure: UNSURE.has(status),
    ...(Number.isFinite(seconds) && seconds > 0 ? { afterMs: seconds * 1000 } : {}),
  };
}

async function attempt(work: (signal: AbortSignal) => Promise<string | undefined>): Promise<Sent> {
  try {
    return { kind: 'sent', activity: (await work(AbortSignal.timeout(TIMEOUT_MS))) ?? '' };
  } catch (error) {
    return failed(error);
  }
}

/** As much of somebody's line in the roster as says whether they are a guest. */
const rosterLine = z.object({ userRole: z.string().optional(), tenantId: z.string().optional() });
const MEMBERS = ['user', 'owner'];

/** Signs each call with the bot's token; in local mode there is none. */
const credentialsOf = (token: OutgoingToken | undefined) => ({
  async signRequest<T extends { headers: { set(name: string, value: string): void } }>(
    request: T,
  ): Promise<T> {
    if (token !== undefined) request.headers.set('authorization', `Bearer ${await token()}`);
    return request;
  },
});

/** More service urls than this no cloud has. */
const MOST_CLIENTS = 100;

/** The connector through the SDK's client: one try a call, ten seconds at most. */
export function openConnector(token: OutgoingToken | undefined): Connector {
  letEntitiesThrough();
  const credentials = credentialsOf(token);
  const clients = new Map<string, ConnectorClient>();
  const clientFor = (serviceUrl: string): ConnectorClient => {
    if (clients.size > MOST_CLIENTS) clients.clear();
    const client =
      clients.get(serviceUrl) ?? withoutRetries(new ConnectorClient(credentials, { baseUri: serviceUrl }));
    clients.set(serviceUrl, client);
    return client;
  };
  const post = (to: Reply, message: Partial<Activity>) =>
    attempt(async (abortSignal) => {
      const { conversations } = clientFor(to.serviceUrl);
      return (await conversations.sendToConversation(to.conversation, message, { abortSignal })).id;
    });
  const update = (to: Reply, activity: string, message: Partial<Activity>) =>
    attempt(async (abortSignal) => {
      const { conversations } = clientFor(to.serviceUrl);
      const whole = { ...message, id: activity };
      await conversations.updateActivity(to.conversation, activity, whole, { abortSignal });
      return activity;
    });
  const teamsFor = (baseUri: string) => withoutRetries(new TeamsConnectorClient(credentials, { baseUri }));
  return {
    post: (to, card, summary) => post(to, withCard(to, card, summary)),
    say: (to, message) => post(to, messageTo(to, message)),
    update: (to, activity, card, summary) => update(to, activity, withCard(to, card, summary)),
    attach(to, activity, attachment, summary) {
      const message = messageTo(to, { summary, attachments: [attachment] });
      return activity === undefined ? post(to, message) : update(to, activity, message);
    },
    async upload(place, lies, bytes) {
      const local = token === undefined;
      return isFilePlace(lies, local) ? upload(place, bytes, local) : { kind: 'refused', why: 'host' };
    },
    async isMember(of, member, tenant) {
      const abortSignal = AbortSignal.timeout(TIMEOUT_MS);
      const { conversations } = clientFor(of.serviceUrl);
      const line = rosterLine.parse(
        await conversations.getConversationMember(of.conversation, member, { abortSignal }),
      );
      return line.userRole === undefined ? line.tenantId === tenant : MEMBERS.includes(line.userRole);
    },
    teamOf: (serviceUrl, team) => teamOf(teamsFor(serviceUrl), team, TIMEOUT_MS),
  };
}
