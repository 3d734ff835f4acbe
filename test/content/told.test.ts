import { usualSettings } from '../../dialogs/engine/content.ts';
import { openContent } from '../../src/content/openContent.ts';
import { tellContent } from '../../src/content/tellContent.ts';
import { openLog } from '../../src/log.ts';
import { ConfigError } from '../../src/settings.ts';
import { Running } from '../conversations/running.ts';
import { card, HEAD, OwnFolder, reminder, talk } from './ownFolder.ts';

let own: OwnFolder;
beforeEach(() => {
  own = new OwnFolder();
});
afterEach(() => own.gone());

/** The lines a start writes, seen from a day. */
function linesOn(day: string, content = own.open()): Record<string, unknown>[] {
  const lines: string[] = [];
  tellContent(content, openLog('info', { write: (line) => lines.push(line) }), Date.parse(day));
  return lines.map((line) => JSON.parse(line));
}

describe('A start tells in the log', () => {
  it('nothing where there is nothing to tell', () => {
    expect(linesOn('2026-11-22T12:00:00Z')).toEqual([]);
  });

  it('which content was to be reviewed before today: ids and how many, no texts', () => {
    const reviewed = '---\nreviewedOn: 2020-01-01\n';
    own
      .put('guidance/a.yaml', card('a').replace('reviewedOn: 2026-11-22', 'reviewedOn: 2025-01-01'))
      .put('checklists/b.yaml', talk('b', 'b', 'reviewBy: 2026-11-21'))
      .put('reminders/f.yaml', reminder('f', 'reviewBy: 2026-11-21'))
      .put('documents/c.md', `${HEAD.replace('---\n', reviewed)}En sætning om noget.`)
      .put('documents/d.md', `${HEAD}Uden nogen dag for gennemgang.`)
      .put('documents/e.md', `${HEAD.replace('---\n', '---\nreviewBy: 2026-11-21\n')}En sætning mere.`);
    const [line, ...more] = linesOn('2026-11-22T12:00:00Z');
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 40,
      code: 'content_review_due',
      count: 5,
      ids: ['samtale b', 'kort a', 'påmindelse f', 'dokument c', 'dokument e'],
    });
    expect(JSON.stringify(line)).not.toContain('Sådan gør vi');
  });

  it('the same by the Danish day', () => {
    own.put('guidance/a.yaml', card('a', 'reviewBy: 2026-11-21'));
    expect(linesOn('2026-11-21T22:59:00Z')).toEqual([]);
    expect(linesOn('2026-11-21T23:01:00Z')).toMatchObject([{ ids: ['kort a'] }]);
  });

  it('all of the product’s in time', () => {
    const [line] = linesOn('2040-01-01T12:00:00Z', openContent(usualSettings));
    expect(line?.count).toBeGreaterThan(200);
  });

  it('what the municipality put its own in the place of', () => {
    own
      .put('guidance/a.yaml', card('brobygning'))
      .put('checklists/b.yaml', talk('opfoelgning', 'opfølgning'));
    expect(linesOn('2026-11-22T12:00:00Z')).toMatchObject([
      {
        level: 30,
        code: 'content_replaced',
        conversations: ['opfoelgning'],
        cards: ['brobygning'],
        reminders: [],
        gaps: [],
      },
    ]);
  });
});

describe('CONTENT_DIR', () => {
  let running: Running;
  beforeEach(() => {
    running = new Running();
  });
  afterEach(() => running.stop());

  it('puts a municipality’s conversation on the menu', async () => {
    own.put('checklists/eget.yaml', talk('eget', 'eget tjek'));
    await running.start({ CONTENT_DIR: own.path });
    const worker = running.caseworker();
    await worker.types('flere');
    expect(worker.text).toContain('Tjek af eget');
  });

  it('that names no folder refuses the start', async () => {
    const start = running.start({ CONTENT_DIR: `${own.path}/findes-ikke` });
    await expect(start).rejects.toThrow(ConfigError);
    await expect(start).rejects.toThrow(/^CONTENT_DIR: there is no such folder/);
  });
});
