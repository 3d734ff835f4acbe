import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { fetchKeys } from '../../src/auth/fetchKeys.ts';
import { ended, MetadataServer } from './metadataServer.ts';
import { keySetOf, listed, openScene } from './scene.ts';

const scene = openScene();
const good = listed('teams', scene.keys.teams);
let source: MetadataServer;
beforeEach(async () => {
  source = await new MetadataServer(keySetOf(scene)).start();
});
afterEach(() => source.stop());

const text =
  (body: string | Buffer, headers = {}) =>
  (response: ServerResponse) =>
    ended(response, 200, body, headers);
const redirect = (response: ServerResponse) =>
  ended(response, 302, '', { location: `${source.origin}/keys` });
const silent = () => undefined;
const slowly = (response: ServerResponse) => {
  const drip = setInterval(() => response.write(' '), 200);
  response.on('close', () => clearInterval(drip));
};
const endless = (response: ServerResponse) => {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
    response.once('drain', more);
  };
  more();
};

describe('fetching keys', () => {
  it('takes the keys fit to sign, and knows those that may not speak for Teams', async () => {
    const fetched = await fetchKeys(source.url);
    const known = fetched.ok ? [...fetched.keys].map(([kid, key]) => [kid, key !== undefined]) : [];
    expect(known).toEqual([
      ['teams', true],
      ...['webchat', 'bare', 'empty', 'text', 'numbers', 'capitals'].map((kid) => [kid, false]),
    ]);
  });

  it('takes a list as long as Microsoft’s: 250 keys with certificates, close to a megabyte', async () => {
    const more = {
      endorsements: Array.from({ length: 50 }, (_, index) => `channel-${index}`),
      x5c: ['M'.repeat(2_400)],
    };
    const keys = Array.from({ length: 249 }, (_, index) => listed(`key-${index}`, scene.keys.teams, more));
    source.keySet = { keys: [...keys, good] };
    expect(JSON.stringify(source.keySet).length).toBeGreaterThan(850_000);
    expect(await fetchKeys(source.url)).toMatchObject({ ok: true });
  });

  it('takes metadata of 64 KB, and no more', async () => {
    const json = JSON.stringify(source.metadata);
    source.metadata = text(json.padEnd(65_536));
    expect(await fetchKeys(source.url)).toMatchObject({ ok: true });
    source.metadata = text(json.padEnd(65_537));
    expect(await fetchKeys(source.url)).toEqual({ ok: false, why: 'too_large' });
  });

  it('hangs up on an error without an end', async () => {
    const closed = new Promise((resolve) => {
      source.metadata = (response: ServerResponse) => {
        response.on('close', resolve).statusCode = 500;
        endless(response);
      };
    });
    const began = performance.now();
    expect(await fetchKeys(source.url)).toEqual({ ok: false, why: 'status' });
    await closed;
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it.each<[string, unknown, string]>([
    ['no document', (response: ServerResponse) => ended(response, 404), 'status'],
    ['a redirect', redirect, 'unreachable'],
    ['a broken connection', (response: ServerResponse) => response.destroy(), 'unreachable'],
    ['garbage', text('<html>'), 'not_json'],
    ['nothing', text(''), 'not_json'],
    ['junk that says it is packed', text('junk', { 'content-encoding': 'gzip' }), 'unreachable'],
    ['too much', text(' '.repeat(70_000)), 'too_large'],
    [
      'too much, packed small',
      text(gzipSync(' '.repeat(9_000_000)), { 'content-encoding': 'gzip' }),
      'too_large',
    ],
    ['something without an end', endless, 'too_large'],
    ['null', text('null'), 'malformed'],
    ['a list', [], 'malformed'],
    ['metadata without a place for the keys', {}, 'malformed'],
    ['metadata whose place for the keys is no text', { jwks_uri: 1 }, 'malformed'],
    [
      'metadata without RS256',
      { jwks_uri: 'x', id_token_signing_alg_values_supported: ['ES256'] },
      'malformed',
    ],
    ['metadata that points nowhere', { jwks_uri: 'keys' }, 'foreign'],
    ['metadata that points away', { jwks_uri: 'https://evil.dk/keys' }, 'foreign'],
    ['metadata that points to a file', { jwks_uri: 'file:///etc/passwd' }, 'foreign'],
  ])('is given %s for metadata and takes nothing', async (_what, metadata, why) => {
    source.metadata = metadata;
    expect(await fetchKeys(source.url)).toEqual({ ok: false, why });
  });

  it.each<[string, unknown, string]>([
    ['an error', (response: ServerResponse) => ended(response, 500, 'x'), 'status'],
    ['garbage', text('{'), 'not_json'],
    ['more than four megabytes', text(' '.repeat(4_200_000)), 'too_large'],
    ['no list', { keys: {} }, 'malformed'],
    ['an empty list', { keys: [] }, 'malformed'],
    ['a list of none that is fit', { keys: [listed('x', scene.keys.weak), null, 1, 'teams'] }, 'malformed'],
    ['a list of none endorsed for Teams', { keys: [listed('x', scene.keys.teams, {})] }, 'malformed'],
    ['more than 2,000 keys', { keys: Array(2_001).fill({}) }, 'malformed'],
  ])('is given %s for keys and takes nothing', async (_what, keySet, why) => {
    source.keySet = keySet;
    expect(await fetchKeys(source.url)).toEqual({ ok: false, why });
  });

  it('gives up after five seconds on a source that is silent, and on one that drips', async () => {
    const dripping = await new MetadataServer(slowly).start();
    source.keySet = silent;
    const began = performance.now();
    const both = await Promise.all([source, dripping].map(({ url }) => fetchKeys(url)));
    await dripping.stop();
    expect(both).toEqual(Array(2).fill({ ok: false, why: 'too_slow' }));
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
