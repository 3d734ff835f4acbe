import type { TeamsConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import { checked, keepable } from './checked.ts';

/** A team as the connector knows it: its name where that could be had, and its channels; the General one bears the team's id and no name. */
export type Team = { name?: string | undefined; channels: { id: string; name?: string | undefined }[] };

/** Teams has no more channels than this in one team, with those that were deleted. */
const MOST = 1_000;
const LONGEST_NAME = 200;

/** A name people gave a team or a channel; nothing where it is none that can be kept. */
export const placeName = keepable(LONGEST_NAME)
  .transform((text) => plainText(text) || undefined)
  .optional()
  .catch(undefined);
export const placeId = keepable(512).min(1);

const details = z.object({ name: placeName });
const listed = z.object({ id: placeId, name: placeName });
const list = z.object({ conversations: z.array(z.unknown()).max(MOST) });

/** Asks for a team's name and channels. Either may be had without the other; throws where neither can. */
export async function teamOf(
  { teams }: TeamsConnectorClient,
  team: string,
  timeoutMs: number,
): Promise<Team> {
  const abortSignal = AbortSignal.timeout(timeoutMs);
  const [told, channels] = await Promise.allSettled([
    teams.fetchTeamDetails(team, { abortSignal }),
    teams.fetchChannelList(team, { abortSignal }),
  ]);
  if (told.status === 'rejected' && channels.status === 'rejected') throw told.reason;
  const named = told.status === 'fulfilled' ? checked(details, told.value) : undefined;
  const found = channels.status === 'fulfilled' ? checked(list, channels.value)?.conversations : undefined;
  return {
    name: named?.name,
    channels: (found ?? []).flatMap((it) => checked(listed, it) ?? []),
  };
}
