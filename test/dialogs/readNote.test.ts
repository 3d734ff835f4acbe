import fc from 'fast-check';
import { rowText } from '../../dialogs/engine/answerText.ts';
import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { allQuestions } from '../../dialogs/engine/places.ts';
import { readNote } from '../../dialogs/engine/readNote.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import { bare, manglings, phrase } from './caseSystem.ts';
import { catalogue, conversationOf } from './given.ts';

const TODAY = '2026-11-23';
const AT = '2026-11-23T09:00:00Z';
const { note: words } = conversationOf('jobsamtale');

type Told = Parameters<typeof draftFrom>[1];
const toldOf = (told: Partial<Told>): Told => ({
  answers: {},
  items: {},
  rows: {},
  reference: '2026-114',
  at: AT,
  ...told,
});
const textFor = (id: string, told: Partial<Told>) => {
  const conversation = conversationOf(id);
  return noteText(
    conversation,
    { ...draftFrom(conversation, toldOf(told)).draft, content: 'abcdef0123' },
    TODAY,
  );
};

const row = fc.record(
  {
    who: fc.constantFrom('borgeren', 'sagsbehandler', 'mentor'),
    what: phrase,
    when: fc.constantFrom('2026-12-04', '2027-01-15'),
  },
  { requiredKeys: ['what'] },
);

/** Conversations with agreements that are about a case. */
const talks = catalogue.editions
  .map(({ conversation }) => conversation)
  .filter((it) => it.type !== 'checklist' && it.onCase && allQuestions(it).get('aftaler')?.type === 'rows')
  .map(({ id }) => id);

function rowsQuestion(conversation: Conversation) {
  const question = allQuestions(conversation).get('aftaler');
  if (question?.type !== 'rows') throw new Error('no agreements');
  return question;
}

describe('a note put in at the next talk', () => {
  it.each(Object.entries(manglings))('gives back what was agreed, with %s', (_name, mangled) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...talks),
        fc.uniqueArray(row, { maxLength: 6, selector: ({ what }) => bare(what) }),
        (id, rows) => {
          const conversation = conversationOf(id);
          const read = readNote(mangled(textFor(id, { rows: { aftaler: rows } })), words);
          expect(read).toMatchObject({ title: conversation.title, date: TODAY, reference: '2026-114' });
          const expected = rows.map((it) => bare(rowText(rowsQuestion(conversation), it)));
          expect(read?.agreements.map(bare)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(
    Object.entries(manglings),
  )('gives back what was left open on an agenda, with %s', (_name, mangled) => {
    const agenda = conversationOf('samtale-foer-praktik');
    if (agenda.type === 'flow') throw new Error('no agenda');
    const plain = agenda.items.filter(
      ({ questions, section }) => questions.length === 0 && !['rammer', 'afgoerelse'].includes(section),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('said', 'later', 'not'), {
          minLength: plain.length,
          maxLength: plain.length,
        }),
        (states) => {
          const items: Told['items'] = {};
          for (const [at, { id }] of plain.entries()) {
            if (states[at] === 'said') items[id] = { note: 'Vi talte om det.' };
            if (states[at] === 'later') items[id] = { state: 'tages_op_senere' };
          }
          const read = readNote(mangled(textFor(agenda.id, { items })), words);
          const lower = (text: string) => bare(text).toLocaleLowerCase('da');
          const open = (read?.open ?? []).map(lower);
          const silent = (read?.rest ?? []).filter((line) => line.startsWith('Ikke drøftet: '));
          const shown = lower(silent.join(' '));
          expect(read?.altered).toBeUndefined();
          for (const [at, { title, essential, carry }] of plain.entries()) {
            const left = states[at] === 'not' && essential && carry !== false;
            expect(open.includes(lower(title))).toBe(states[at] === 'later' || left);
            expect(shown.includes(lower(title))).toBe(states[at] === 'not' && !left);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives back an agreement the caseworker has worded freely', () => {
    const text = textFor('jobsamtale', { rows: { aftaler: [{ who: 'borgeren', what: 'ringer' }] } });
    const reworded = text.replace(
      /AFTALER\n.*\n/,
      'AFTALER\nBorgeren ringer selv, når skulderen er bedre.\n',
    );
    expect(readNote(reworded, words)?.agreements).toEqual(['Borgeren ringer selv, når skulderen er bedre.']);
  });

  it('gives back what is missing, and nothing of what was told', () => {
    const text = textFor('visitation', {
      answers: {
        mangler_at_blive_oplyst: 'Karakterer fra 9. klasse',
        borgeren_siger_maal: 'Vil være tømrer',
      },
    });
    const read = readNote(text, words);
    expect(read?.open).toContain('Karakterer fra 9. klasse');
    expect(JSON.stringify(read)).not.toContain('tømrer');
  });

  it('loses a CPR number on the way', () => {
    const text = textFor('jobsamtale', { rows: { aftaler: [{ what: 'ringer' }] } }).replace(
      'ringer',
      'ringer 010190-1234',
    );
    expect(readNote(text, words)?.agreements).toEqual(['ringer [fjernet]']);
  });

  it.each([
    '',
    'Notat fra samtale 1. november. Aftalt: borgeren ringer.',
    'AFTALER\n- borgeren ringer',
    'KILDER OG VERSION\nLavet med samtalen »Jobsamtale«, udgave 1 (abcd1234).',
    'æ'.repeat(60_000),
    '- \n'.repeat(20_000),
  ])('is said to be unreadable when it is no note of ours (%#)', (text) => {
    expect(readNote(text, words)).toBeUndefined();
  });

  it('gives back every agreement whole, however many and long', () => {
    const rows = Array.from({ length: 20 }, (_, n) => ({ what: `aftale ${n} ${'lang '.repeat(200)}slut` }));
    const read = readNote(textFor('jobsamtale', { rows: { aftaler: rows } }), words);
    expect(read?.agreements.map((text) => text.endsWith('slut'))).toEqual(rows.map(() => true));
    expect(read?.left).toBeUndefined();
  });

  it('tells how many there were beyond what can be asked about', () => {
    const rows = Array.from({ length: 70 }, (_, n) => ({ what: `aftale ${n}` }));
    const read = readNote(textFor('jobsamtale', { rows: { aftaler: rows } }), words);
    expect(read?.agreements).toHaveLength(60);
    expect(read?.left).toBe(11);
  });

  it('tells when it is no longer as it was made', () => {
    const text = textFor('jobsamtale', { rows: { aftaler: [{ what: 'ringer' }, { what: 'skriver' }] } });
    expect(readNote(text, words)?.altered).toBeUndefined();
    expect(readNote(text.replace('– ringer', '– ringer i dag'), words)?.altered).toBe(true);
    expect(readNote(text.replace('– ringer\n', ''), words)?.altered).toBe(true);
    expect(readNote(text.replace(/-[0-9a-f]{8}\)/, ')'), words)?.altered).toBe(true);
  });

  it('gives back how an agenda itself went through what was agreed', () => {
    const text = textFor('jobsamtale', {
      rows: {
        sidst_aftalt_status: [
          { what: 'CV', status: 'holdt' },
          { what: 'ringer til lægen', status: 'flyttet', when: '2026-12-04' },
          { what: 'skolen', status: 'ikke_holdt' },
          { what: 'mentor' },
        ],
      },
    });
    expect(readNote(text, words)?.agreements).toEqual([
      'ringer til lægen · 4. december 2026',
      'skolen',
      'mentor',
    ]);
  });

  it('shows what stood among the agreements without being one', () => {
    const text = textFor('startmoede', {
      answers: { timer_om_ugen: '12' },
      rows: { aftaler: [{ what: 'ringer' }] },
    });
    const read = readNote(text, words);
    expect(read?.agreements).toEqual(['ringer']);
    expect(read?.rest?.join(' ')).toContain('Timer om ugen fra start: 12');
  });

  it('takes sub-goals for agreements', () => {
    const text = textFor('formoede', {
      rows: { delmaal_aftalt: [{ what: 'møder kl. 9', when: '2026-12-18' }] },
    });
    expect(readNote(text, words)?.agreements).toEqual(['møder kl. 9 · senest 18. december 2026']);
  });

  it('knows the names in the notes by those of the conversations', () => {
    const { statuses = [], agreements = [], missing = [] } = words.previous?.reads ?? {};
    const labels = catalogue.editions.flatMap(({ conversation }) =>
      [...allQuestions(conversation).values()].map(({ label }) => label),
    );
    for (const name of [...statuses, ...agreements, ...missing]) expect(labels).toContain(name);
    const dated = catalogue.editions
      .filter(({ conversation: { type, onCase } }) => type !== 'checklist' && onCase)
      .flatMap(({ conversation }) => [...allQuestions(conversation).values()])
      .filter(
        (it) =>
          it.type === 'rows' && it.section === 'aftaler' && it.columns.some(({ type }) => type === 'date'),
      );
    for (const { label } of dated) expect(['Aftaler', ...agreements]).toContain(label);
  });

  it('is unreadable where two notes stand in one field', () => {
    const text = textFor('jobsamtale', {});
    expect(readNote(`${text}\n\n${text}`, words)).toBeUndefined();
  });
});
