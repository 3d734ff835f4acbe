import { z } from 'zod';
import { guid } from '../settings.ts';

const LONGEST_NAME = 32;
const NAME = `a name of at most ${LONGEST_NAME} characters is expected`;
const LONGEST_URL = 2_048;

const isHttps = (text: string) => URL.canParse(text) && new URL(text).protocol === 'https:';
const url = z.string().max(LONGEST_URL).refine(isHttps, 'an https address is expected');

/** What the package for Teams is filled with. The bounds are those of the manifest's schema, told by the name of the setting. */
export const packageTeamsSettings = z
  .object({
    MICROSOFT_APP_ID: guid,
    TEAMS_APP_ID: guid.optional(),
    TEAMS_DEVELOPER_NAME: z.string().trim().min(1, NAME).max(LONGEST_NAME, NAME),
    TEAMS_WEBSITE_URL: url,
    TEAMS_PRIVACY_URL: url,
    TEAMS_TERMS_URL: url,
  })
  // An app that has no id of its own goes by the bot's.
  .transform((data) => ({ ...data, TEAMS_APP_ID: data.TEAMS_APP_ID ?? data.MICROSOFT_APP_ID }));

export type PackageTeamsSettings = z.infer<typeof packageTeamsSettings>;
