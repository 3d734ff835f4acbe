import { gzipSync } from 'node:zlib';
import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

const post = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  fetch(`http://127.0.0.1:${running.port}/api/messages`, { method: 'POST', headers, body }).then(
    (answer) => answer.status,
  );

describe('the door', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ['broken JSON', '{', 400],
    ['a list', '[]', 400],
    ['nothing', 'null', 400],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 400],
    ['an object nested too deep', `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`, 400],
    ['an object without a service url', '{}', 403],
    ['a body of more than 256 KB', JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
  ])('turns away %s', async (_what, body, status) => {
    expect(await post(body)).toBe(status);
  });

  it('turns away a compressed body and lives on', async () => {
    expect(
      await post(new Uint8Array(gzipSync('{}')), {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      }),
    ).toBe(415);
    expect(await post('junk', { 'content-type': 'application/json', 'content-encoding': 'gzip' })).toBe(415);
    expect(await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect((await fetch(`http://127.0.0.1:${running.port}/readyz`)).status).toBe(200);
  });

  it('answers nobody but this machine in local mode', async () => {
    const worker = running.caseworker();
    const abroad = {
      ...worker.activity({ type: 'message', text: 'hej' }),
      serviceUrl: 'https://example.com/',
    };
    expect((await worker.send(abroad)).status).toBe(403);
  });

  it('takes an activity of an unknown type and does nothing', async () => {
    const worker = running.caseworker();
    expect((await worker.send(worker.activity({ type: 'messageReaction' }))).status).toBe(200);
    expect(
      (await worker.send(worker.activity({ type: 'invoke', name: 'composeExtension/query', value: {} })))
        .status,
    ).toBe(200);
  });

  it.each([
    ['a press without data', { type: 'invoke', name: 'adaptiveCard/action', value: {} }],
    [
      'a press with data of another kind',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { data: { _: { do: 'drop tables' } } } },
      },
    ],
    ['a sender without an id', { type: 'message', text: 'hej', from: {} }],
  ])('turns away %s', async (_what, fields) => {
    const worker = running.caseworker();
    expect((await worker.send(worker.activity(fields))).status).toBe(400);
  });
});
