import { randomBytes } from 'node:crypto';
import { scrub, scrubNumber } from '../../src/privacy/scrub.ts';
import { scrubLine } from '../../src/privacy/scrubLine.ts';

const KEY = randomBytes(32).toString('base64');
const JWT = 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJvaWQiOiI0MiIsIm5hbWUiOiJLaXJzdGVuIn0.c2lnbmF0dXJl_-c2ln';

describe('scrub', () => {
  it.each([
    ['nummer 010190-1234', 'nummer [fjernet]'],
    ['ring 20 12 34 56 nu', 'ring [fjernet] nu'],
    ['til jens@firma.dk', 'til [fjernet]'],
    ['bor Nørregade 12, 2. th', 'bor [fjernet]'],
    ['/api?q=010190%2D1234&x=1', '/api?q=[fjernet]&x=1'],
    ['/api?q=010190+1234', '/api?q=[fjernet]'],
    ['{"a":"010190\\n1234"}', '{"a":"[fjernet]"}'],
    ['\\u0030101901234', '[fjernet]'],
    ['010190&nbsp;1234', '[fjernet]'],
    [`got ${JWT}`, 'got [fjernet]'],
    [`Authorization: Bearer ${JWT}`, 'Authorization: Bearer [fjernet]'],
    ['Bearer abc123def456', 'Bearer [fjernet]'],
    ['Basic dXNlcjpwYXNz', 'Basic dXNlcjpwYXNz'],
    ['Basic dXNlcjpwYXNzMQ==', 'Basic [fjernet]'],
    [`k1:${KEY},k2:${KEY}`, '[fjernet],[fjernet]'],
    [`ENCRYPTION_KEYS=k1:${KEY}`, 'ENCRYPTION_KEYS=[fjernet]'],
    ['postgres://bot:hem/me@lig@db.intern:5432/talks', 'postgres://[fjernet]db.intern:5432/talks'],
    ['https://bot:hemmelig@kommunen.dk/sti', 'https://[fjernet]kommunen.dk/sti'],
    ['host=db user=bot password=hemmelig dbname=talks', 'host=db user=bot password=[fjernet] dbname=talks'],
    ["password='hem me lig' dbname=talks", 'password=[fjernet] dbname=talks'],
    ['Server=db;Password=hem me lig;Database=talks', 'Server=db;Password=[fjernet];Database=talks'],
    ['{"password":"hem me\\"lig","user":"bot"}', '{"password":[fjernet],"user":"bot"}'],
    ['client_secret=abc8Q~hemmelig&grant_type=x', 'client_secret=[fjernet]&grant_type=x'],
    ['adgangskode: hemmelig', 'adgangskode: [fjernet]'],
    ['abc8Q~0123456789abcdefghijklmnopqrstuv-x', '[fjernet]'],
    ['?sv=1&sig=hemmelig%2B1', '?sv=1&sig=[fjernet]'],
    ['access_token=hemmelig', 'access_token=[fjernet]'],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc\n', '[fjernet]'],
  ])('of %j is %j', (text, scrubbed) => {
    expect(scrub(text)).toBe(scrubbed);
    expect(scrub(scrubbed)).toBe(scrubbed);
  });

  it.each([
    'the bot listens',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    '01012345-0112-4012-8012-010190123412',
    'e3b0c44298fc1c0101901234fbf4c8996fb92427ae41e4649b934ca495991b78',
    '73549012',
    '2026-11-21T10:30:00.123Z',
    '2011-01-02 10:30:00',
    '2011-12-10T10:10:10.101010Z',
    '1795302779640',
    '127.0.0.1:3978',
    '10.12.190.123:56150',
    'http://127.0.0.1:3978/api/messages?x=100%25',
    'https://smba.trafficmanager.net/emea/v3/conversations/a%3A1x/activities',
    '19:meeting_abc@thread.v2',
    'K-37',
    'ECONNREFUSED',
    'a token was refused: expired',
    'the bearer of news',
    'basic authentication is not offered',
    'ENCRYPTION_KEYS: a database needs keys of its own',
    '    at listen (/srv/app/src/server.ts:101:12)',
    '    at async file:///srv/app/node_modules/@scope/name/index.js:12:34',
  ])('leaves %j as it is', (text) => {
    expect(scrub(text)).toBe(text);
  });
});

describe('A number', () => {
  it.each([
    3112901234, 101901234, 311219901234, 10119901234, -3112901234,
  ])('%d could be a CPR number and is not told', (number) => {
    expect(scrubNumber(number)).toBe('[fjernet]');
  });

  it.each([
    0, 1, 3978, 65_535, 73_549_012, 1_795_302_779, 1_795_302_779_640, 0.1234567891, 5_790_000_123_456,
  ])('%d is only a number', (number) => {
    expect(scrubNumber(number)).toBe(number);
  });
});

describe('scrubLine', () => {
  const scrubbed = (line: string) => JSON.parse(scrubLine(line));

  it('keeps the line one JSON object on one line, as it was where nothing was in it', () => {
    const line =
      '{"level":30,"time":1795302779640,"code":"listening","port":3978,"msg":"the \\"bot\\" listens\\n"}\n';
    expect(scrubLine(line)).toBe(line);
  });

  it('looks at a name that stands twice both times', () => {
    expect(scrubLine('{"a":"010190-1234","a":"x"}\n')).toBe('{"a":"x"}\n');
  });

  it('tells no whole requests, no bytes, and nothing under the name of a secret', () => {
    const line = {
      body: 'x',
      it: { request: { a: 1 }, Headers: { b: 2 }, rawBody: [3] },
      bytes: { type: 'Buffer', data: [48, 49] },
      list: { 0: 48, 1: 49 },
      password: 1,
      client_secret: { a: 'x' },
      AuthToken: 'x',
    };
    const gone = '[fjernet]';
    expect(scrubbed(JSON.stringify(line))).toEqual({
      body: gone,
      it: { request: gone, Headers: gone, rawBody: gone },
      bytes: gone,
      list: gone,
      password: gone,
      client_secret: gone,
      AuthToken: gone,
    });
  });

  it('puts digits of a list together', () => {
    expect(scrubbed('{"a":["010190","1234"],"b":[0,1,0,1,9,0,1,2,3,4],"c":[1,2,3]}')).toEqual({
      a: '[fjernet]',
      b: '[fjernet]',
      c: [1, 2, 3],
    });
  });

  it('tells an error by name, code and frames, whoever wrote it out', () => {
    const error = {
      type: 'E',
      message: 'hemmelig',
      code: 'X',
      config: { data: 'hemmelig' },
      stack: 'E: hemmelig\n    at f (/a.ts:1:2)\n    at hemmelig',
    };
    expect(scrubbed(JSON.stringify({ error }))).toEqual({
      error: { name: 'E', code: 'X', stack: '    at f (/a.ts:1:2)' },
    });
  });

  it('passes nothing on of a line that cannot be read', () => {
    expect(scrubbed('{"a":010190-1234')).toMatchObject({ code: 'log_unreadable' });
  });
});
