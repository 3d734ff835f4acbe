import fc from 'fast-check';
import { noteText } from '../../dialogs/engine/note.ts';
import { type Block, noteBlocks } from '../../dialogs/engine/noteDocument.ts';
import { versionsOf } from '../../dialogs/engine/noteVersion.ts';
import { wordsOf } from '../docx/readDocx.ts';
import { deeds, Player } from './anyTalk.ts';
import { conversationOf, REFERENCE, Talk } from './given.ts';

const own = conversationOf('jobsamtale');
const AGREED = 'AFTALER';
const blocksOf = (...lines: string[]) =>
  noteBlocks(
    own,
    ['Sag: 2026-114\nJobsamtale, 23. november 2026', [AGREED, ...lines].join('\n')].join('\n\n'),
    'sag',
  ).slice(3);
/** What the blocks say, without the names of columns. */
const said = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.is === 'table' ? block.rows.flat() : [block.text])).join('\n');

describe('A note taken apart', () => {
  it('has the case, a title, headings as they are written, and lines', () => {
    const text = 'Sag: 2026-114\nJobsamtale, 23. november 2026\n\nVEJLEDNING GIVET\nOm sygdom.\nOg fravær.';
    expect(noteBlocks(own, text, 'sag')).toEqual([
      { is: 'line', text: 'Sag: 2026-114' },
      { is: 'title', text: 'Jobsamtale, 23. november 2026' },
      { is: 'heading', text: 'Vejledning givet' },
      { is: 'line', text: 'Om sygdom.' },
      { is: 'line', text: 'Og fravær.' },
    ]);
  });

  it('has its agreements in a table: who, what, when, and an empty cell for what is not told', () => {
    expect(
      blocksOf(
        '– Borgeren · ringer til lægen · 4. december 2026',
        '– søger to job · senest 1. december 2026',
        '– Jeg · skriver til skolen',
        '– møder til samtale',
      ),
    ).toEqual([
      {
        is: 'table',
        columns: ['Hvem', 'Hvad', 'Hvornår'],
        rows: [
          ['Borgeren', 'ringer til lægen', '4. december 2026'],
          ['', 'søger to job', 'senest 1. december 2026'],
          ['Jeg', 'skriver til skolen', ''],
          ['', 'møder til samtale', ''],
        ],
      },
    ]);
  });

  it.each([
    ['are only told as what', ['– ringer', '– skriver']],
    ['cannot all be taken apart', ['– Borgeren · ringer', '– a · b · c · d']],
  ])('has points where its agreements %s', (_what, lines) => {
    expect(blocksOf(...lines)).toEqual(lines.map((line) => ({ is: 'point', text: line.slice(2) })));
  });

  it('has no heading inside a paragraph, and none it does not know', () => {
    expect(blocksOf('Vi talte.', 'MANGLER OG AFVENTER', 'SKOLE').map((it) => it.is)).toEqual([
      'line',
      'line',
      'line',
    ]);
  });

  it('says every word of any note, for any reader, in its order, and no other', () => {
    fc.assert(
      fc.property(deeds, (sequence) => {
        const talk = new Talk().start('startmoede', REFERENCE);
        const player = new Player(talk, 'startmoede');
        if ('card' in talk.view) player.seen.push(talk.view.card);
        for (const deed of sequence) player.play(deed);
        const conversation = conversationOf('startmoede');
        for (const draft of Object.values(talk.drafts))
          for (const reader of ['sag' as const, ...versionsOf(conversation, draft).map((it) => it.reader)]) {
            const text = noteText(conversation, draft, '2026-11-23', reader);
            expect(wordsOf(said(noteBlocks(conversation, text, reader)))).toEqual(wordsOf(text));
          }
      }),
      { numRuns: 150 },
    );
  });

  it('says every word of whatever text it is given', () => {
    const line = fc.oneof(
      fc.constantFrom(AGREED, 'AFGØRELSE', '– a · b · c', '– a · 4. december 2026', '–', '', 'Ord: mere'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(wordsOf(said(noteBlocks(own, text, 'sag')))).toEqual(wordsOf(text));
      }),
      { numRuns: 400 },
    );
  });
});
