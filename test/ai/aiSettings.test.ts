import { readAiSettings } from '../../src/ai/aiSettings.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';

const KEY = 'azure0123456789abcdefABCDEF';
const GOOD = { AI_LOOKUP: 'on', OPENAI_API_KEY: KEY, AI_MODEL: 'den-lille' };
type Env = Record<string, string>;

const read = (env: Env) => readAiSettings(env as NodeJS.ProcessEnv);

describe('wording by a model', () => {
  it.each<[string, Env]>([
    ['nothing', {}],
    ['a key alone', { OPENAI_API_KEY: KEY, AI_MODEL: 'den-lille' }],
    ['off', { ...GOOD, AI_LOOKUP: 'off' }],
    ['off beside something wrong', { ...GOOD, AI_LOOKUP: 'off', OPENAI_BASE_URL: 'ftp://x' }],
  ])('is off with %s', (_, env) => {
    expect(read(env)).toBeUndefined();
    expect(readConfig(env as NodeJS.ProcessEnv, ['--local'])).not.toHaveProperty('ai');
  });

  it('is on with AI_LOOKUP, a key and a model', () => {
    const ai = { apiKey: KEY, model: 'den-lille', baseUrl: 'https://api.openai.com/v1', dailyCap: 50 };
    expect(read(GOOD)).toEqual(ai);
    expect(readConfig(GOOD as NodeJS.ProcessEnv, ['--local']).ai).toEqual(ai);
  });

  it.each([
    'https://kommunen.openai.azure.com/openai/v1/',
    'https://eu.api.openai.com/v1',
    'http://127.0.0.1:8080/v1',
    'http://localhost:8080/v1',
  ])('may be asked for at %s', (url) => {
    expect(read({ ...GOOD, OPENAI_BASE_URL: url, AI_EFFORT: 'low' })).toMatchObject({
      baseUrl: url,
      effort: 'low',
    });
  });

  it.each<[string, Env, string]>([
    ['no key', { OPENAI_API_KEY: '' }, 'OPENAI_API_KEY: AI_LOOKUP=on needs a key'],
    ['a key of two lines', { OPENAI_API_KEY: `${KEY}\nx: y` }, 'OPENAI_API_KEY: a key without blanks'],
    ['no model', { AI_MODEL: '' }, 'AI_MODEL: AI_LOOKUP=on needs the name'],
    ['a model with blanks', { AI_MODEL: 'den lille' }, 'AI_MODEL: '],
    ['neither on nor off', { AI_LOOKUP: 'ja' }, 'AI_LOOKUP: '],
    ['an open address', { OPENAI_BASE_URL: 'http://api.openai.com/v1' }, 'OPENAI_BASE_URL: an https address'],
    ['an address with a password', { OPENAI_BASE_URL: 'https://a:b@x.dk/v1' }, 'OPENAI_BASE_URL: '],
    ['an address with a query', { OPENAI_BASE_URL: 'https://x.dk/v1?api-version=1' }, 'OPENAI_BASE_URL: '],
    ['another kind of address', { OPENAI_BASE_URL: 'file:///etc/passwd' }, 'OPENAI_BASE_URL: '],
    ['no cap', { AI_LOOKUP_DAILY: '0' }, 'AI_LOOKUP_DAILY: '],
    ['an effort that takes too long', { AI_EFFORT: 'high' }, 'AI_EFFORT: '],
  ])('stops the start with %s, naming the setting and not its value', (_, env, message) => {
    expect(() => read({ ...GOOD, ...env })).toThrow(message);
    expect(() => read({ ...GOOD, ...env })).not.toThrow(KEY);
  });

  it('keeps its key out of the log, whatever is logged', () => {
    const lines: string[] = [];
    const log = openLog('debug', { write: (line) => void lines.push(line) });
    const ai = read(GOOD);
    log.info({ code: 'x', ai, config: { ai } }, 'text');
    log.info(`OPENAI_API_KEY=${KEY}`);
    log.info({ OPENAI_API_KEY: KEY }, 'text');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain(KEY);
  });
});
