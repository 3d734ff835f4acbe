import type { AiSettings } from '../../src/ai/aiSettings.ts';
import type { Given } from '../../src/ai/given.ts';
import { openWriter } from '../../src/ai/openWriter.ts';
import { keptLog } from '../auth/keptLog.ts';
import { ended } from '../auth/metadataServer.ts';
import { GOOD } from './goodAnswers.ts';
import { completion, ModelServer, type Said, sends } from './modelServer.ts';

const KEY = 'sk-proj-hemmelig0123456789abcdef';
const USER = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SHORT_MS = 1_500;
const NOON = Date.parse('2026-11-23T12:00:00+01:00');

let server: ModelServer;
beforeEach(async () => {
  server = await new ModelServer().start();
});
afterEach(() => server.stop());

const [good] = GOOD;
if (good === undefined) throw new Error('there is no good answer');
const { question, given, sentences } = good;
const CONTENT = JSON.stringify({ known: true, sentences });

function opened(said: Said, more: Partial<AiSettings> = {}, now = () => NOON) {
  server.said = said;
  const kept = keptLog();
  const settings = { apiKey: KEY, model: 'den-lille', baseUrl: server.url, dailyCap: 50, ...more };
  const writer = openWriter(settings, kept.log, now, SHORT_MS);
  const word = (asked = question, pieces: readonly Given[] = given, user = USER) =>
    writer.word(asked, pieces, user);
  return { word, ...kept };
}

const sent = (at = 0) => JSON.parse(server.wired[at]?.body ?? '{}');
const data = () => JSON.parse(sent().messages[1].content);

describe('a worded answer', () => {
  it.each(
    GOOD.map((it) => [it.question, it] as const),
  )('stands when it stands on its pieces: %s', async (_, it) => {
    const { word, lines } = opened(JSON.stringify({ known: true, sentences: it.sentences }));
    const worded = await word(it.question, it.given);
    expect(worded?.sentences.map(({ text }) => text)).toEqual(it.sentences.map(({ text }) => text));
    expect(worded?.sentences[0]?.cites).toEqual([it.sentences[0]?.cites[0]?.id]);
    expect(lines()).toEqual([]);
  });

  it('is asked for in one request without tools, stored nowhere, in a strict schema and bounded', async () => {
    const { word } = opened(CONTENT);
    await word();
    expect(server.wired).toHaveLength(1);
    expect(server.wired[0]?.url).toBe('/v1/chat/completions');
    const { messages, response_format: format, ...rest } = sent();
    expect(rest).toEqual({ model: 'den-lille', store: false, temperature: 0, max_completion_tokens: 1_200 });
    expect(messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    expect(JSON.stringify(format)).not.toMatch(/min|max|pattern/i);
  });

  it('leaves the temperature out for a model that thinks first', async () => {
    const { word } = opened(CONTENT, { effort: 'low' });
    await word();
    expect(sent()).toMatchObject({ reasoning_effort: 'low', max_completion_tokens: 3_000 });
    expect(sent()).not.toHaveProperty('temperature');
  });

  it('passes question and pieces as data, without their sources, and at most eight', async () => {
    const { word } = opened(CONTENT);
    const more = Array.from({ length: 12 }, (_, at) => ({ ...given[0], id: `k${at + 1}` }) as Given);
    await word(question, more);
    expect(data().spoergsmaal).toBe(question);
    expect(data().stykker.map(({ id }: Given) => id)).toEqual([
      'k1',
      'k2',
      'k3',
      'k4',
      'k5',
      'k6',
      'k7',
      'k8',
    ]);
    expect(server.wired[0]?.body).not.toContain('STAR 2017');
    expect(sent().messages[0].content).not.toContain(question);
  });

  it('passes nothing on of the machine, the person or the environment', async () => {
    process.env.OPENAI_CUSTOM_HEADERS = 'x-from-environment: ja';
    process.env.OPENAI_ORG_ID = 'org-fra-miljoeet';
    const { word } = opened(CONTENT);
    await word();
    delete process.env.OPENAI_CUSTOM_HEADERS;
    delete process.env.OPENAI_ORG_ID;
    const { headers, body, url } = server.wired[0] ?? { headers: {}, body: '', url: '' };
    const { authorization, ...others } = headers;
    expect(authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.stringify([others, body, url])).not.toMatch(/sk-proj|org-fra|x-from|stainless|0f8fad5b/i);
  });

  it('cuts a long piece behind a whole sentence', async () => {
    const { word } = opened(CONTENT);
    const text = 'Borgeren kan komme i praktik. '.repeat(200);
    await word('praktik', [{ id: 'k1', title: 'Praktik', text, source: '' }]);
    expect(data().stykker[0].tekst.length).toBeLessThanOrEqual(2_000);
    expect(data().stykker[0].tekst).toMatch(/praktik\.$/);
  });

  it('needs pieces: none, or only such as were not numbered by code, ask nobody', async () => {
    const { word } = opened(CONTENT);
    expect(await word(question, [])).toBeUndefined();
    expect(await word(question, [{ ...given[0], id: 'kilde' } as Given])).toBeUndefined();
    expect(server.wired).toEqual([]);
  });
});

describe('the card stands', () => {
  const why = (reason: string, more = {}) => ({ code: 'ai_refused', why: reason, ...more });

  it.each<[string, Said, object, number]>([
    [
      'says that it does not know',
      JSON.stringify({ known: false, sentences: [] }),
      { code: 'ai_unknown' },
      1,
    ],
    ['says both', JSON.stringify({ known: false, sentences }), { code: 'ai_ungrounded', why: 'unsure' }, 1],
    [
      'says nothing',
      JSON.stringify({ known: true, sentences: [] }),
      { code: 'ai_ungrounded', why: 'length' },
      1,
    ],
    ['sends no JSON', 'Det kan jeg hjælpe med!', why('malformed'), 1],
    ['sends half of it', CONTENT.slice(0, 60), why('malformed'), 1],
    ['sends another schema', JSON.stringify({ svar: 'Ja' }), why('malformed'), 1],
    ['sends cites without quotes', CONTENT.replaceAll('"quote"', '"q"'), why('malformed'), 1],
    ['sends nothing', sends(200, ''), why('malformed'), 1],
    ['sends a page', sends(200, '<html>', { 'content-type': 'text/html' }), why('malformed'), 1],
    ['sends an empty object', sends(200, '{}'), why('malformed'), 1],
    ['sends no content', sends(200, completion({ content: null })), why('malformed'), 1],
    ['calls a tool', sends(200, completion({ content: CONTENT }, 'tool_calls')), why('malformed'), 1],
    ['refuses', sends(200, completion({ content: null, refusal: 'Nej.' })), why('refusal'), 1],
    ['is filtered', sends(200, completion({ content: CONTENT }, 'content_filter')), why('filtered'), 1],
    ['is cut off', sends(200, completion({ content: CONTENT }, 'length')), why('cut_off'), 1],
    ['sends too much', sends(200, completion({ content: 'æ'.repeat(90_000) })), why('too_large'), 1],
    ['sends too much of an error', sends(400, 'æ'.repeat(900_000)), why('status', { status: 400 }), 1],
    ['knows no such key', sends(401, '{"error":{"message":"no"}}'), why('status', { status: 401 }), 1],
    ['knows no such parameter', sends(400, '{"error":{}}'), why('status', { status: 400 }), 1],
    ['fails', sends(500, '{}'), why('status', { status: 500 }), 2],
    ['has no time', sends(429, '{}', { 'retry-after-ms': '1' }), why('status', { status: 429 }), 2],
    ['sends elsewhere', sends(307, '', { location: 'https://example.com/' }), why('unreachable'), 2],
    ['hangs up', (response) => response.destroy(), why('unreachable'), 2],
  ])('when the service %s', async (_, said, line, asked) => {
    const { word, lines } = opened(said);
    expect(await word()).toBeUndefined();
    expect(lines()).toMatchObject([line]);
    expect(server.wired).toHaveLength(asked);
  });

  it.each<[string, Said]>([
    ['does not answer', () => undefined],
    ['wants to be asked later', sends(429, '{}', { 'retry-after': '30' })],
    [
      'drips',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('when the service %s, within its time', async (_, said) => {
    const { word, lines } = opened(said);
    const from = Date.now();
    expect(await word()).toBeUndefined();
    expect(Date.now() - from).toBeLessThan(SHORT_MS * 5);
    expect(lines()).toMatchObject([{ code: 'ai_timeout' }]);
  });

  it('when nobody listens', async () => {
    const { word, lines } = opened(CONTENT, { baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await word()).toBeUndefined();
    expect(lines()).toMatchObject([why('unreachable')]);
  });

  it('and no line of the log says what was asked, answered or who asked', async () => {
    const secret = 'Zeppeliner flyver til Fredericia';
    const bad = JSON.stringify({
      known: true,
      sentences: [{ text: secret, cites: [{ id: 'k1', quote: secret }] }],
    });
    const said: Said[] = [
      bad,
      sends(400, JSON.stringify({ error: { message: secret } })),
      sends(500, secret),
    ];
    for (const it of said) {
      const { word, text, codes } = opened(it);
      await word(`${secret} og ${KEY}?`);
      expect(codes()).toHaveLength(1);
      expect(text()).not.toMatch(/zeppeliner|fredericia|sk-proj|0f8fad5b/i);
    }
  });
});

describe('a retry', () => {
  it('is made once, and its answer stands', async () => {
    const { word, lines } = opened((response, asked) =>
      asked === 1 ? ended(response, 503) : sends(200, completion({ content: CONTENT }))(response),
    );
    expect((await word())?.sentences).toHaveLength(2);
    expect(lines()).toEqual([]);
    expect(server.wired).toHaveLength(2);
  });
});

describe('the cap', () => {
  it('is by person and Danish day, and counts what was asked', async () => {
    let at = Date.parse('2026-11-23T23:30:00+01:00');
    const { word, codes } = opened(CONTENT, { dailyCap: 2 }, () => at);
    for (const user of ['anna', 'anna', 'bo']) expect(await word(question, given, user)).toBeDefined();
    expect(await word(question, given, 'anna')).toBeUndefined();
    expect(codes()).toEqual(['ai_capped']);
    expect(server.wired).toHaveLength(3);
    at = Date.parse('2026-11-24T00:05:00+01:00');
    expect(await word(question, given, 'anna')).toBeDefined();
  });

  it('is not touched by what is never asked', async () => {
    const { word } = opened(CONTENT, { dailyCap: 1 });
    await word('a'.repeat(2_000));
    expect(await word()).toBeDefined();
  });
});
