import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { commandOf } from '../../dialogs/engine/command.ts';
import { packageTeamsSettings } from '../../src/cli/packageTeamsSettings.ts';
import { packageTeamsZip } from '../../src/cli/packageTeamsZip.ts';
import { readOwnSettings } from '../../src/config.ts';
import { readSearch } from '../../src/teams/ask.ts';
import { parseActivity } from '../../src/teams/inbound.ts';
import { catalogue, REFERENCE } from '../dialogs/given.ts';
import { partsIn } from '../docx/readDocx.ts';

type Command = { title: string; description: string };
type Search = { id: string; initialRun: boolean; context: string[]; parameters: { name: string }[] };
type Manifest = {
  id: string;
  version: string;
  developer: Record<string, string>;
  name: { short: string; full: string };
  description: { short: string; full: string };
  accentColor: string;
  permissions: string[];
  bots: {
    botId: string;
    scopes: string[];
    supportsFiles: boolean;
    commandLists: { scopes: string[]; commands: Command[] }[];
  }[];
  composeExtensions: { botId: string; commands: Search[] }[];
};

const run = promisify(execFile);
const BOT = '11111111-2222-3333-4444-555555555555';
const APP = '99999999-2222-3333-4444-555555555555';
const SET = {
  MICROSOFT_APP_ID: BOT,
  TEAMS_DEVELOPER_NAME: 'Eksempel Kommune',
  TEAMS_WEBSITE_URL: 'https://eksempel.dk/samtalemakker',
  TEAMS_PRIVACY_URL: 'https://eksempel.dk/privatliv',
  TEAMS_TERMS_URL: 'https://eksempel.dk/vilkaar',
};
const icon = (name: string) => readFileSync(join('appPackage', 'icons', `${name}.png`));

/** The command in a folder of its own, so that no package somebody made is lost. */
class Bench {
  readonly path = mkdtempSync(join(tmpdir(), 'samtalemakker-package-'));
  constructor() {
    cpSync('appPackage', join(this.path, 'appPackage'), { recursive: true });
    cpSync('package.json', join(this.path, 'package.json'));
  }
  readonly zip = () => readFileSync(join(this.path, 'out', 'samtalemakker-teams.zip'));
  make(env: Record<string, string>, ...args: string[]) {
    return run(process.execPath, [resolve('src/cli/packageTeams.ts'), ...args], { cwd: this.path, env });
  }
  gone() {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What Microsoft's own library finds wrong, in a process where nothing can be fetched: the library does not load under jest. */
async function wrongIn(manifest: object): Promise<string[]> {
  const script = `globalThis.fetch = () => { throw new Error('nothing is fetched'); };
    const { AppManifestUtils } = await import('@microsoft/app-manifest');
    console.log(JSON.stringify(await AppManifestUtils.validateAgainstSchema(JSON.parse(process.argv[1]))));`;
  const { stdout } = await run(process.execPath, [
    '--input-type=module',
    '-e',
    script,
    JSON.stringify(manifest),
  ]);
  return JSON.parse(stdout) as string[];
}

describe('The package for Teams', () => {
  const bench = new Bench();
  let said: string;
  let manifest: Manifest;
  beforeAll(async () => {
    said = (await bench.make(SET)).stdout;
    manifest = JSON.parse(partsIn(bench.zip()).get('manifest.json') ?? '') as Manifest;
  });
  afterAll(() => bench.gone());

  it('holds the manifest and the two icons, and says so', () => {
    expect([...partsIn(bench.zip()).keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    for (const name of ['color', 'outline']) expect(bench.zip().includes(icon(name))).toBe(true);
    expect(said).toContain(`${bench.zip().length} bytes; the manifest fits its schema, 1.25`);
    expect(said).toContain(`from Eksempel Kommune: app ${BOT}, bot ${BOT}`);
  });

  it('has a manifest that fits the schema, checked without a network', async () => {
    expect(await wrongIn(manifest)).toEqual([]);
    const long = { ...manifest, name: { short: 'x'.repeat(31) }, developer: {} };
    expect(await wrongIn(long)).toHaveLength(5);
  });

  it('is filled from the settings, and nothing in it is left open', () => {
    expect(JSON.stringify(manifest)).not.toContain('${{');
    expect(manifest).toMatchObject({ id: BOT, bots: [{ botId: BOT }], composeExtensions: [{ botId: BOT }] });
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(manifest.developer).toEqual({
      name: 'Eksempel Kommune',
      websiteUrl: SET.TEAMS_WEBSITE_URL,
      privacyUrl: SET.TEAMS_PRIVACY_URL,
      termsOfUseUrl: SET.TEAMS_TERMS_URL,
    });
  });

  it('is the same bytes whenever it is made, and another app under an id of its own', async () => {
    const before = bench.zip();
    await bench.make(SET);
    expect(bench.zip().equals(before)).toBe(true);
    await bench.make({ ...SET, TEAMS_APP_ID: APP.toUpperCase() });
    const other = JSON.parse(partsIn(bench.zip()).get('manifest.json') ?? '') as Manifest;
    expect(other).toEqual({ ...manifest, id: APP });
  });

  it('has texts as short as Teams shows them', () => {
    const { name, description, bots } = manifest;
    expect(name.short.length).toBeLessThanOrEqual(30);
    expect(description.short.length).toBeLessThanOrEqual(80);
    expect(description.full.length).toBeLessThanOrEqual(4_000);
    const lists = bots[0]?.commandLists ?? [];
    expect(lists.flatMap(({ scopes }) => scopes).sort()).toEqual([...(bots[0]?.scopes ?? [])].sort());
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(12);
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
    }
  });

  it('asks for the person’s identity alone, and each permission is explained', () => {
    const told = readFileSync('docs/operate/teams-app.md', 'utf8');
    for (const permission of manifest.permissions) expect(told).toContain(`\`${permission}\``);
    expect(manifest).toMatchObject({ permissions: ['identity'], validDomains: [] });
    for (const power of ['authorization', 'webApplicationInfo', 'devicePermissions'])
      expect(manifest).not.toHaveProperty(power);
  });

  describe('lists commands', () => {
    const listed = (scope: string) =>
      (manifest.bots[0]?.commandLists ?? [])
        .filter(({ scopes }) => scopes.includes(scope))
        .flatMap(({ commands }) => commands);
    /** What is typed for one: the command itself, its example, and with a case behind it where that is offered. */
    const typedFor = ({ title, description }: Command) => [
      title,
      ...(/ fx: ([^.]*)/.exec(description)?.slice(1) ?? []),
      ...(description.includes('sagsnummer bag') ? [`${title} ${REFERENCE}`] : []),
    ];
    const said = (text: string, conversationType: string) =>
      parseActivity(
        {
          type: 'message',
          id: '1',
          text,
          serviceUrl: 'https://smba.trafficmanager.net/emea/',
          from: { id: '29:a' },
          recipient: { id: `28:${BOT}` },
          conversation: { id: 'a:1', conversationType, tenantId: APP },
        },
        catalogue,
        'ny',
      );
    const LOOK_UP = 'slå op';

    it('that the personal chat understands as they stand', () => {
      for (const command of listed('personal').filter(({ title }) => title !== LOOK_UP))
        for (const typed of typedFor(command)) {
          const { type } = commandOf(catalogue, typed, 'ny');
          expect([typed, type]).not.toEqual([typed, expect.stringMatching(/^(other|suggest|reference)$/)]);
        }
      expect(commandOf(catalogue, `visitation ${REFERENCE}`, 'ny')).toMatchObject({ reference: REFERENCE });
    });

    it.each(['personal', 'team', 'groupChat'])('with the lookup in %s', (scope) => {
      const command = listed(scope).find(({ title }) => title === LOOK_UP);
      const [, example = ''] = typedFor(command ?? { title: '', description: '' });
      const parsed = said(`<at>Samtalemakker</at> ${example}`, scope);
      expect(parsed).toMatchObject({ kind: 'ours', inbound: { event: { type: 'other' }, typed: 'mentor' } });
    });

    it('about no citizen outside the personal chat', () => {
      for (const scope of ['team', 'groupChat'])
        expect(listed(scope).map(({ title }) => title)).toEqual([LOOK_UP]);
    });
  });

  it('has one search, whose parameter and first run are read', () => {
    const [search, ...more] = manifest.composeExtensions[0]?.commands ?? [];
    expect(more).toEqual([]);
    expect(search).toMatchObject({ initialRun: true, context: ['compose', 'commandBox'] });
    const [parameter, ...rest] = search?.parameters ?? [];
    expect(rest).toEqual([]);
    const asked = (name = '', value = '') =>
      readSearch({ commandId: search?.id, parameters: [{ name, value }] });
    expect(asked(parameter?.name, 'mentor')).toEqual({ type: 'search', text: 'mentor', onward: false });
    expect(asked('initialRun', 'true')).toMatchObject({ text: '' });
  });
});

describe('npm run package:teams', () => {
  it.each([
    ['MICROSOFT_APP_ID', '', 'it is not set'],
    ['MICROSOFT_APP_ID', 'abc', 'an id is expected'],
    ['TEAMS_APP_ID', 'abc', 'an id is expected'],
    ['TEAMS_DEVELOPER_NAME', '', 'it is not set'],
    ['TEAMS_DEVELOPER_NAME', 'x'.repeat(33), 'a name of at most 32 characters is expected'],
    ['TEAMS_DEVELOPER_NAME', ' ', 'a name of at most 32 characters is expected'],
    ['TEAMS_WEBSITE_URL', 'http://eksempel.dk', 'an https address is expected'],
    ['TEAMS_PRIVACY_URL', '', 'it is not set'],
    ['TEAMS_TERMS_URL', 'eksempel.dk', 'an https address is expected'],
  ])('stops at %s as "%s" and says what is expected', (setting, value, says) => {
    const read = () => readOwnSettings(packageTeamsSettings, { ...SET, [setting]: value });
    expect(read).toThrow(`${setting}: ${says}`);
  });

  it('tells it in one line, and makes nothing', async () => {
    const bench = new Bench();
    const { TEAMS_TERMS_URL: _left, ...rest } = SET;
    const failed = { code: 1, stdout: '', stderr: expect.stringMatching(/^samtalemakker: [^\n]*\n$/) };
    await expect(bench.make(rest)).rejects.toMatchObject(failed);
    await expect(bench.make(SET, 'ny.zip')).rejects.toMatchObject(failed);
    expect(existsSync(join(bench.path, 'out'))).toBe(false);
    bench.gone();
  });
});

describe('An icon', () => {
  /** A picture's side and its points, each red, green, blue and how opaque. Of PNG as much as the icons are: 8 bits, not interlaced. */
  function pointsIn(png: Buffer): { sides: [number, number]; points: number[][] } {
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const sides: [number, number] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const each = { 2: 3, 6: 4 }[png.readUInt8(25)] ?? 0;
    expect([png.readUInt8(24), png.readUInt8(28)]).toEqual([8, 0]);
    const parts: Buffer[] = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
      if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
        parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    const packed = inflateSync(Buffer.concat(parts));
    const points: number[][] = [];
    let above = new Array<number>(sides[0] * each).fill(0);
    for (let row = 0; row < sides[1]; row += 1) {
      const start = row * (above.length + 1);
      const line: number[] = [];
      for (let at = 0; at < above.length; at += 1) {
        const [a, b, c] = [line[at - each] ?? 0, above[at] ?? 0, above[at - each] ?? 0];
        const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
        const near = da <= db && da <= dc ? a : db <= dc ? b : c;
        const guess = [0, a, b, (a + b) >> 1, near][packed[start] ?? 0] ?? 0;
        line.push(((packed[start + 1 + at] ?? 0) + guess) & 255);
      }
      for (let at = 0; at < line.length; at += each)
        points.push(each === 4 ? line.slice(at, at + 4) : [...line.slice(at, at + 3), 255]);
      above = line;
    }
    return { sides, points };
  }

  it('in colours is 192 by 192, whole, and on the colour that Teams is told', () => {
    const { sides, points } = pointsIn(icon('color'));
    const { accentColor } = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as Manifest;
    expect(sides).toEqual([192, 192]);
    expect(points.every(([, , , opaque]) => opaque === 255)).toBe(true);
    const corner = Buffer.from(points[0]?.slice(0, 3) ?? []);
    expect(`#${corner.toString('hex')}`).toBe(accentColor.toLowerCase());
    expect(new Set(points.map(String)).size).toBeGreaterThan(3);
  });

  it('in outline is 32 by 32, white, and transparent beside its lines', () => {
    const { sides, points } = pointsIn(icon('outline'));
    expect(sides).toEqual([32, 32]);
    const seen = points.filter(([, , , opaque = 0]) => opaque > 0);
    expect(seen.every((point) => String(point.slice(0, 3)) === '255,255,255')).toBe(true);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(500);
  });
});

describe('A zip file of stored files', () => {
  it('opens to what was put in, and tells no hour', () => {
    const files = { a: 'æøå', 'b.txt': '', c: 'x'.repeat(70_000) };
    const entries = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
    const zip = packageTeamsZip(entries);
    expect(Object.fromEntries(partsIn(zip))).toEqual(files);
    expect(zip.readUInt32LE(10)).toBe(0x00_21_00_00);
  });
});
