import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isFilePlace, LARGEST, upload } from '../../src/teams/upload.ts';

describe('A place for a file', () => {
  it.each([
    'https://kommunen-my.sharepoint.com/personal/x/_api/v2.0/drive/items/1/uploadSession?guid=1&tempauth=a.b.c',
    'https://kommunen.sharepoint.com:443/x',
    'https://api.onedrive.com/rup/1',
  ])('may be %s', (place) => {
    expect(isFilePlace(place, false)).toBe(true);
  });

  it.each([
    'http://kommunen-my.sharepoint.com/x',
    'https://sharepoint.com.evil.example/x',
    'https://evilsharepoint.com/x',
    'https://sharepoint.com/x',
    'https://evil.example/?.sharepoint.com',
    'https://evil.example/#.sharepoint.com',
    'https://evil.example\\.sharepoint.com/x',
    'https://kommunen.sharepoint.com@evil.example/x',
    'https://bruger:kode@kommunen.sharepoint.com/x',
    'https://kommunen.sharepoint.com:8443/x',
    'https://kommunen.sharepoint.com./x',
    'https://127.0.0.1/x',
    'http://127.0.0.1:3978/x',
    'http://localhost/x',
    'http://[::1]/x',
    'https://169.254.169.254/metadata',
    'https://2130706433/x',
    'ftp://kommunen.sharepoint.com/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'kommunen.sharepoint.com/x',
    '',
    `https://kommunen.sharepoint.com/${'x'.repeat(9_000)}`,
  ])('may not be %s', (place) => {
    expect(isFilePlace(place, false)).toBe(false);
  });

  it('may be this machine in local mode only', () => {
    expect(isFilePlace('http://127.0.0.1:3978/x', true)).toBe(true);
    expect(isFilePlace('http://10.0.0.1/x', true)).toBe(false);
  });
});

describe('A file put there', () => {
  let server: Server;
  let place = '';
  let asked = 0;
  let status = 201;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      request.resume();
      request.on('end', () => {
        // restify, where a test before this one has loaded it, changes what writeHead gives back.
        response.statusCode = status;
        response.setHeader('location', 'http://127.0.0.1:1/');
        response.end('x'.repeat(100_000));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    place = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    [200, { kind: 'there' }],
    [201, { kind: 'there' }],
    [202, { kind: 'failed', status: 202 }],
    [302, { kind: 'failed' }],
    [404, { kind: 'failed', status: 404 }],
    [500, { kind: 'failed', status: 500 }],
  ])('and answered with %i is told so, in one try', async (answer, told) => {
    status = answer;
    asked = 0;
    expect(await upload(place, Buffer.from('abc'), true)).toEqual(told);
    expect(asked).toBe(1);
  });

  it('is not sent where it may not lie, nor when it is too large', async () => {
    asked = 0;
    expect(await upload(place, Buffer.from('abc'), false)).toEqual({ kind: 'refused', why: 'host' });
    expect(await upload(place, Buffer.alloc(LARGEST + 1), true)).toEqual({ kind: 'refused', why: 'large' });
    expect(asked).toBe(0);
  });

  it('and met by nobody has failed', async () => {
    expect(await upload('http://127.0.0.1:1/x', Buffer.from('abc'), true)).toEqual({ kind: 'failed' });
  });
});
