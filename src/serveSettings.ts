import { z } from 'zod';
import { clouds } from './auth/clouds.ts';
import type { Roles } from './auth/permission.ts';
import { safeUrl } from './auth/serviceUrl.ts';
import { settingTrouble, type TokenSettings } from './auth/tokenSettings.ts';
import { ConfigError, guid, guids, names, number, read } from './settings.ts';
import type { BotIdentity } from './teams/outgoing.ts';

/** Stands for every member of an allowed tenant who is no guest. */
const EVERYONE = 'alle';

const schema = z.object({
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  ALLOWED_TENANTS: guids.refine((ids) => ids.length > 0, 'the tenants that may use the bot are expected'),
  CASEWORKERS: z.union([z.literal(EVERYONE), guids.refine((ids) => ids.length > 0)], {
    error: `object ids with commas between, or ${EVERYONE}, are expected`,
  }),
  LEADS: guids.default([]),
  ADMINS: guids.default([]),
  OVERDUE_LEAD: guid.optional(),
  OVERDUE_WORKDAYS: number(1, 60, 5),
  HOST: z.string().default('0.0.0.0'),
  PROXIES: number(0, 5, 0),
  CLOUD: z.enum(['public', 'government']).default('public'),
  OPENID_METADATA_URL: z.string().optional(),
  TOKEN_ISSUER: z.string().optional(),
  SERVICE_URL_HOSTS: names.optional(),
  LOGIN_URL: z
    .string()
    .refine((text) => safeUrl(text) !== undefined, 'an https address is expected')
    .optional(),
});
type Data = z.infer<typeof schema>;

/** What a bot on the internet needs beside what every start needs. */
export type ServeSettings = Readonly<{
  host: string;
  proxies: number;
  tokens: TokenSettings;
  identity: BotIdentity;
  roles: Roles;
  /** The lead who is told of what has been overdue for long with others, and after how many working days. */
  overdue?: { lead: string; workdays: number };
}>;

const LOGIN = {
  public: { url: 'https://login.microsoftonline.com', scope: 'https://api.botframework.com/.default' },
  government: { url: 'https://login.microsoftonline.us', scope: 'https://api.botframework.us/.default' },
};

/** The setting each part of the token check comes from. */
const SETTING_OF: Record<keyof TokenSettings, string> = {
  appId: 'MICROSOFT_APP_ID',
  allowedTenants: 'ALLOWED_TENANTS',
  issuer: 'TOKEN_ISSUER',
  metadataUrl: 'OPENID_METADATA_URL',
  serviceHosts: 'SERVICE_URL_HOSTS',
};

function tokensOf(data: Data): TokenSettings {
  const cloud = clouds[data.CLOUD];
  const tokens = {
    appId: data.MICROSOFT_APP_ID,
    allowedTenants: data.ALLOWED_TENANTS,
    issuer: data.TOKEN_ISSUER ?? cloud.issuer,
    metadataUrl: data.OPENID_METADATA_URL ?? cloud.metadataUrl,
    serviceHosts: data.SERVICE_URL_HOSTS ?? cloud.serviceHosts,
  };
  const trouble = settingTrouble(tokens);
  if (trouble) throw new ConfigError(SETTING_OF[trouble.setting], trouble.remedy);
  return tokens;
}

function identityOf(data: Data): BotIdentity {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_TENANT_ID: tenant } = data;
  const { url, scope } = LOGIN[data.CLOUD];
  if (data.MICROSOFT_APP_TYPE === 'UserAssignedMSI') {
    if (secret === undefined) return { kind: 'managed', appId, scope };
    throw new ConfigError('MICROSOFT_APP_PASSWORD', 'a managed identity has no secret; unset it');
  }
  if (tenant === undefined)
    throw new ConfigError('MICROSOFT_APP_TENANT_ID', 'the tenant the bot is registered in is expected');
  if (secret === undefined)
    throw new ConfigError('MICROSOFT_APP_PASSWORD', 'the secret of the app registration is expected');
  const login = (data.LOGIN_URL ?? url).replace(/\/+$/, '');
  return { kind: 'secret', appId, scope, secret, tokenUrl: `${login}/${tenant}/oauth2/v2.0/token` };
}

/** The lead who is told of what is overdue, if one is named. */
function overdueOf({
  OVERDUE_LEAD: lead,
  OVERDUE_WORKDAYS: workdays,
  LEADS: leads,
}: Data): Pick<ServeSettings, 'overdue'> {
  if (lead === undefined) return {};
  if (!leads.includes(lead)) throw new ConfigError('OVERDUE_LEAD', 'one of LEADS is expected');
  return { overdue: { lead, workdays } };
}

/** Reads what production needs. Throws a ConfigError that names the setting and the remedy. */
export function readServeSettings(env: NodeJS.ProcessEnv): ServeSettings {
  const data = read(env, schema);
  const { CASEWORKERS: caseworkers } = data;
  return {
    host: data.HOST,
    proxies: data.PROXIES,
    tokens: tokensOf(data),
    identity: identityOf(data),
    ...overdueOf(data),
    roles: {
      caseworkers: caseworkers === EVERYONE ? 'everyone' : new Set(caseworkers),
      leads: new Set(data.LEADS),
      admins: new Set(data.ADMINS),
    },
  };
}
