import { REMOVED } from '../../dialogs/privacy/findCpr.ts';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/settings.ts';

const GUID = '00000000-1111-2222-3333-444444444444';
const KEY = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const SECRET = 'meget~hemmelig.kode';

/** All that a start in production needs. */
const GOOD = {
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: SECRET,
  ALLOWED_TENANTS: GUID,
  CASEWORKERS: 'alle',
  ENCRYPTION_KEYS: KEY,
};
type Env = Record<string, string | undefined>;

const serve = (env: Env) => readConfig({ ...GOOD, ...env } as NodeJS.ProcessEnv, []);
const local = (env: Env, args = ['--local']) => readConfig(env as NodeJS.ProcessEnv, args);

function refusalOf(start: () => unknown): string {
  try {
    start();
  } catch (error) {
    if (error instanceof ConfigError) return error.line;
    throw error;
  }
  return 'it started';
}

describe('a start in production', () => {
  it('goes ahead with every setting in place', () => {
    const config = serve({});
    expect(config.serve?.tokens).toMatchObject({
      appId: GUID,
      issuer: 'https://api.botframework.com',
      allowedTenants: [GUID],
    });
    expect(config.serve?.identity).toMatchObject({
      kind: 'secret',
      tokenUrl: `https://login.microsoftonline.com/${GUID}/oauth2/v2.0/token`,
    });
    expect(config.playground.on).toBe(false);
  });

  it('takes the address of a login with or without a slash behind it', () => {
    for (const LOGIN_URL of ['https://login.example.com', 'https://login.example.com/'])
      expect(serve({ LOGIN_URL }).serve?.identity).toMatchObject({
        tokenUrl: `https://login.example.com/${GUID}/oauth2/v2.0/token`,
      });
  });

  it('goes ahead as a managed identity, without a secret', () => {
    const config = serve({ MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '' });
    expect(config.serve?.identity.kind).toBe('managed');
  });

  it('goes ahead in the government cloud', () => {
    expect(serve({ CLOUD: 'government' }).serve?.tokens.issuer).toBe('https://api.botframework.us');
  });

  it.each<[string, Env, string]>([
    ['no app id', { MICROSOFT_APP_ID: undefined }, 'MICROSOFT_APP_ID'],
    ['an empty app id', { MICROSOFT_APP_ID: '' }, 'MICROSOFT_APP_ID'],
    ['an app id that is a name', { MICROSOFT_APP_ID: 'samtalemakker' }, 'MICROSOFT_APP_ID'],
    ['an app id in braces', { MICROSOFT_APP_ID: `{${GUID}}` }, 'MICROSOFT_APP_ID'],
    ['no app type', { MICROSOFT_APP_TYPE: undefined }, 'MICROSOFT_APP_TYPE'],
    ['an unknown app type', { MICROSOFT_APP_TYPE: 'Singletenant' }, 'MICROSOFT_APP_TYPE'],
    ['the app type that is no more', { MICROSOFT_APP_TYPE: 'MultiTenant' }, 'MICROSOFT_APP_TYPE'],
    ['no tenant of its own', { MICROSOFT_APP_TENANT_ID: undefined }, 'MICROSOFT_APP_TENANT_ID'],
    [
      'a tenant of its own that is a name',
      { MICROSOFT_APP_TENANT_ID: 'kommunen.dk' },
      'MICROSOFT_APP_TENANT_ID',
    ],
    ['no secret', { MICROSOFT_APP_PASSWORD: undefined }, 'MICROSOFT_APP_PASSWORD'],
    [
      'a secret beside a managed identity',
      { MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      'MICROSOFT_APP_PASSWORD',
    ],
    ['no tenants', { ALLOWED_TENANTS: undefined }, 'ALLOWED_TENANTS'],
    ['an empty list of tenants', { ALLOWED_TENANTS: ' , ' }, 'ALLOWED_TENANTS'],
    ['every tenant', { ALLOWED_TENANTS: '*' }, 'ALLOWED_TENANTS'],
    ['a tenant that is a name', { ALLOWED_TENANTS: `${GUID},kommunen.dk` }, 'ALLOWED_TENANTS'],
    ['no caseworkers', { CASEWORKERS: undefined }, 'CASEWORKERS'],
    ['an empty list of caseworkers', { CASEWORKERS: ',' }, 'CASEWORKERS'],
    ['caseworkers by name', { CASEWORKERS: 'kirsten@kommunen.dk' }, 'CASEWORKERS'],
    ['leads by name', { LEADS: 'kirsten' }, 'LEADS'],
    [
      'a lead for what is overdue who is no lead',
      { OVERDUE_LEAD: '00000000-0000-0000-0000-00000000000f' },
      'OVERDUE_LEAD',
    ],
    ['a lead for what is overdue by name', { OVERDUE_LEAD: 'lis' }, 'OVERDUE_LEAD'],
    ['too few days until a lead is told', { OVERDUE_WORKDAYS: '0' }, 'OVERDUE_WORKDAYS'],
    ['admins by name', { ADMINS: 'kirsten' }, 'ADMINS'],
    ['no keys', { ENCRYPTION_KEYS: undefined }, 'ENCRYPTION_KEYS'],
    ['a key without a name', { ENCRYPTION_KEYS: KEY.slice(3) }, 'ENCRYPTION_KEYS'],
    ['a key that is too short', { ENCRYPTION_KEYS: 'k1:aGVq' }, 'ENCRYPTION_KEYS'],
    ['a key that is no base64', { ENCRYPTION_KEYS: `k1:${'*'.repeat(44)}` }, 'ENCRYPTION_KEYS'],
    ['two keys of one name', { ENCRYPTION_KEYS: `${KEY},${KEY}` }, 'ENCRYPTION_KEYS'],
    ['an unknown cloud', { CLOUD: 'china' }, 'CLOUD'],
    ['keys of the token over http', { OPENID_METADATA_URL: 'http://example.com/x' }, 'OPENID_METADATA_URL'],
    ['keys of the token from nowhere', { OPENID_METADATA_URL: 'nowhere' }, 'OPENID_METADATA_URL'],
    ['an issuer over http', { TOKEN_ISSUER: 'http://example.com' }, 'TOKEN_ISSUER'],
    ['hosts with a path', { SERVICE_URL_HOSTS: 'smba.trafficmanager.net/emea' }, 'SERVICE_URL_HOSTS'],
    ['every host', { SERVICE_URL_HOSTS: '*' }, 'SERVICE_URL_HOSTS'],
    ['a whole top domain', { SERVICE_URL_HOSTS: '.com' }, 'SERVICE_URL_HOSTS'],
    ['this machine as a host', { SERVICE_URL_HOSTS: '127.0.0.1' }, 'SERVICE_URL_HOSTS'],
    ['a login that is no address', { LOGIN_URL: 'login' }, 'LOGIN_URL'],
    ['a login over http', { LOGIN_URL: 'http://example.com' }, 'LOGIN_URL'],
    ['too many proxies', { PROXIES: '9' }, 'PROXIES'],
    ['a port that is no number', { PORT: 'mange' }, 'PORT'],
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a database of another kind', { DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    ['no days to keep a draft', { DRAFT_RETENTION_WORKDAYS: '0' }, 'DRAFT_RETENTION_WORKDAYS'],
    ['a closed day nobody knows', { CLOSED_DAYS: 'fastelavn' }, 'CLOSED_DAYS'],
    ['no months to keep the log', { AUDIT_MONTHS: '0' }, 'AUDIT_MONTHS'],
    ['a pattern that is none', { CASE_REFERENCE_PATTERN: '([' }, 'CASE_REFERENCE_PATTERN'],
    ['a log level nobody knows', { LOG_LEVEL: 'alt' }, 'LOG_LEVEL'],
  ])('is refused with %s, names the setting and never repeats a secret', (_what, env, setting) => {
    const refusal = refusalOf(() => serve(env));
    expect(refusal).toMatch(new RegExp(`^${setting}: .{10}`));
    expect(refusal).not.toContain(SECRET);
    expect(refusal).not.toContain(KEY.slice(3));
    expect(refusal).not.toContain(REMOVED);
  });

  it.each<[string, Env]>([
    ['AI_LOOKUP', { AI_LOOKUP: 'ja' }],
    ['OPENAI_API_KEY', { AI_LOOKUP: 'on' }],
    ['OPENAI_API_KEY', { AI_LOOKUP: 'on', OPENAI_API_KEY: 'kort' }],
    ['AI_MODEL', { AI_LOOKUP: 'on', OPENAI_API_KEY: SECRET }],
    ['AI_MODEL', { AI_LOOKUP: 'on', OPENAI_API_KEY: SECRET, AI_MODEL: 'to ord' }],
    ['OPENAI_BASE_URL', { AI_LOOKUP: 'on', OPENAI_API_KEY: SECRET, OPENAI_BASE_URL: 'nowhere' }],
    ['AI_LOOKUP_DAILY', { AI_LOOKUP: 'on', OPENAI_API_KEY: SECRET, AI_LOOKUP_DAILY: '0' }],
    ['AI_EFFORT', { AI_LOOKUP: 'on', OPENAI_API_KEY: SECRET, AI_EFFORT: 'high' }],
  ])('tells what is wrong with %s without cutting anything from it', (setting, env) => {
    const refusal = refusalOf(() => serve(env));
    expect(refusal).toMatch(new RegExp(`^${setting}: .{10}`));
    expect(refusal).not.toContain(REMOVED);
  });

  it.each<[Env, string]>([
    [{ PORT: 'mange' }, 'PORT: a whole number from 0 to 65535 is expected; see .env.example'],
    [{ PORT: '70000' }, 'PORT: a whole number from 0 to 65535 is expected; see .env.example'],
    [{ PROXIES: '1.5' }, 'PROXIES: a whole number from 0 to 5 is expected; see .env.example'],
    [{ PLAYGROUND: 'måske' }, 'PLAYGROUND: on or off is expected; see .env.example'],
    [{ LOG_LEVEL: 'alt' }, 'LOG_LEVEL: debug, info, warn, error or silent is expected; see .env.example'],
  ])('says in plain words what is expected instead of %j', (env, line) => {
    expect(refusalOf(() => serve(env))).toBe(line);
  });

  it('is refused with a secret among the arguments', () => {
    const refusal = refusalOf(() => readConfig(GOOD, [`--password=${SECRET}`]));
    expect(refusal).toMatch(/^arguments: /);
    expect(refusal).not.toContain(SECRET);
  });
});

describe('conversations switched off and on', () => {
  it('are lists of ids, and empty where nothing is set', () => {
    expect(local({})).toMatchObject({ flowsOff: [], flowsOn: [] });
    expect(local({ FLOWS_OFF: 'visitation, jobsamtale', FLOWS_ON: 'sanktion-overvejelser,' })).toMatchObject({
      flowsOff: ['visitation', 'jobsamtale'],
      flowsOn: ['sanktion-overvejelser'],
    });
  });
});

describe('a start in local mode', () => {
  it('needs no setting', () => {
    expect(local({}).serve).toBeUndefined();
  });

  it.each<[string, Env, string]>([
    ['in production', { NODE_ENV: 'production' }, 'NODE_ENV'],
    ['on every address', { HOST: '0.0.0.0' }, 'HOST'],
    ['on an address of the network', { HOST: '10.0.0.4' }, 'HOST'],
    ['with a secret', { MICROSOFT_APP_PASSWORD: SECRET }, 'MICROSOFT_APP_PASSWORD'],
    ['on a database without keys', { DATABASE_URL: 'postgres://x/y' }, 'ENCRYPTION_KEYS'],
  ])('is refused %s', (_what, env, setting) => {
    const refusal = refusalOf(() => local(env));
    expect(refusal).toMatch(new RegExp(`^${setting}: .{10}`));
    expect(refusal).not.toContain(REMOVED);
  });
});
