import { setTimeout as sleep } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { NoteDocument } from '../../dialogs/engine/noteDocument.ts';
import { noteDocx } from '../../src/docx/noteDocx.ts';
import { steadyZip } from '../../src/docx/steadyZip.ts';
import { paragraphsIn, partsIn, readDocx } from './readDocx.ts';

const note: NoteDocument = {
  blocks: [
    { is: 'line', text: 'Sag: 2026-114' },
    { is: 'title', text: 'Jobsamtale, 23. november 2026' },
    { is: 'heading', text: 'Aftaler' },
    { is: 'table', columns: ['Hvem', 'Hvad', 'Hvornår'], rows: [['Borgeren', 'ringer', '']] },
    { is: 'heading', text: 'Mangler og afventer' },
    { is: 'point', text: 'Svar <fra> skolen & lægen "nu" – æøå' },
  ],
  reference: '2026-114',
  date: '23. november 2026',
  made: '2026-11-23T09:00:00Z',
};
const part = async (path: string, document = note) =>
  partsIn(await noteDocx(document, 'Notat')).get(path) ?? '';

describe('The Word file of a note', () => {
  it('says what the note says, signs and all', async () => {
    expect(readDocx(await noteDocx(note, 'Notat'))).toEqual([
      'Sag: 2026-114',
      'Jobsamtale, 23. november 2026',
      'Aftaler',
      'Hvem',
      'Hvad',
      'Hvornår',
      'Borgeren',
      'ringer',
      '',
      'Mangler og afventer',
      'Svar <fra> skolen & lægen "nu" – æøå',
    ]);
  });

  it('has real headings, a head to its table that comes again on each page, and points', async () => {
    const xml = await part('word/document.xml');
    expect(xml.match(/w:pStyle w:val="Heading[12]"/g)).toHaveLength(3);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:numPr>/);
  });

  it('has the case, the day and the page at the foot of each page', async () => {
    const foot = await part('word/footer1.xml');
    expect(paragraphsIn(foot)).toEqual(['Sag 2026-114 · 23. november 2026 · Side  af ']);
    expect(foot).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('does not tell the case at the foot where its reader is not told', async () => {
    const { reference: _untold, ...rest } = note;
    expect(paragraphsIn(await part('word/footer1.xml', rest))).toEqual(['23. november 2026 · Side  af ']);
  });

  it('is Danish', async () => {
    expect(await part('word/styles.xml')).toContain('w:lang w:val="da-DK"');
    expect(await part('docProps/core.xml')).toContain('<dc:language>da-DK</dc:language>');
  });

  it('tells nobody’s name, no company and no machine', async () => {
    const core = await part('docProps/core.xml');
    expect(core).toContain('<dc:title>Notat</dc:title>');
    expect(core).toContain('2026-11-23T09:00:00Z');
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named|revision/);
    const all = [...partsIn(await noteDocx(note, 'Notat')).values()].join('\n');
    expect(all).not.toMatch(/Un-named|<Company>|<Application>|<Template>|\/home|\/work|\/tmp/);
  });

  it('is the same bytes whenever it is drawn', async () => {
    const first = await noteDocx(note, 'Notat');
    await sleep(2_100);
    expect(first.equals(await noteDocx(note, 'Notat'))).toBe(true);
  });

  it('can be drawn with signs that no document can hold', async () => {
    const text = `a\u0000b\u000bc\ud800d\uffffe😀`;
    const said = readDocx(await noteDocx({ ...note, blocks: [{ is: 'line', text }] }, 'Notat'));
    expect(said).toEqual(['a b c\ufffdd e😀']);
  });

  it('keeps spaces and line ends out of harm', async () => {
    const said = readDocx(await noteDocx({ ...note, blocks: [{ is: 'line', text: '  to  ord ' }] }, 'Notat'));
    expect(said).toEqual(['  to  ord ']);
  });

  it('is a zip file that any reader can open, front to back', async () => {
    const zip = await noteDocx(note, 'Notat');
    expect(zip.readUInt32LE(0)).toBe(0x04034b50);
    const packed = zip.subarray(30 + zip.readUInt16LE(26) + zip.readUInt16LE(28));
    expect(inflateRawSync(packed, { finishFlush: 2 }).toString()).toContain('<?xml');
    expect([...partsIn(zip).keys()]).toContain('[Content_Types].xml');
  });
});

describe('A zip file without its hours', () => {
  it.each([
    ['nothing', Buffer.of()],
    ['a text', Buffer.from('det er ikke en zipfil, men lang nok til at være det')],
  ])('is not made of %s', (_what, bytes) => {
    expect(() => steadyZip(bytes)).toThrow('no zip file');
  });
});
