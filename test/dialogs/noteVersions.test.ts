import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { versionsOf } from '../../dialogs/engine/noteVersion.ts';
import { saidTo } from '../../dialogs/engine/saidTo.ts';
import { conversation as inUse } from '../../dialogs/schema/conversationInUse.ts';
import type { Reader } from '../../dialogs/schema/parts.ts';
import { catalogue, conversationOf, noted, Talk } from './given.ts';

const TODAY = '2026-11-23';
type Told = Partial<Parameters<typeof draftFrom>[1]>;

function text(id: string, reader: Reader, told: Told): string {
  const conversation = conversationOf(id);
  const whole = {
    answers: {},
    items: {},
    rows: {},
    reference: '2026-114',
    at: '2026-11-23T09:00:00Z',
    ...told,
  };
  const { draft, problems } = draftFrom(conversation, whole);
  expect(problems).toEqual([]);
  return noteText(conversation, draft, TODAY, reader);
}

const START: Told = {
  answers: {
    timer_om_ugen: 8,
    hensyn_maa_deles: 'ja',
    vejledning: 'Om sygdom.',
    deltagere: 'borgeren og sagsbehandler',
  },
  items: {
    formaal_med_forloebet: { note: 'Prøve butik.' },
    skaanehensyn: { note: 'Kan gå fra i fem minutter.' },
    vitas: { note: 'Butikken opretter.' },
    arbejdstoej: { state: 'tages_op_senere' },
    loenkroner: { state: 'ikke_droeftet' },
  },
  rows: {
    aftaler: [
      { who: 'borgeren', what: 'køber sko', when: '2026-11-26', share: 'ja' },
      { who: 'borgeren', what: 'ringer til psykiateren', when: '2026-11-27' },
    ],
  },
};

describe('The citizen’s version', () => {
  it('greets, tells the agreements first, then the talk, and what happens next, and says goodbye', () => {
    const said = text('jobsamtale', 'borger', {
      answers: { naeste_samtale_dato: '2026-12-18' },
      items: { siden_sidst: { note: 'Har været til to prøvedage.' } },
      rows: { aftaler: [{ who: 'Borgeren', what: 'ringer til lægen', when: '2026-11-27' }] },
    });
    const order = [
      'Hej',
      'DET AFTALTE VI\n– Du',
      'DET TALTE VI OM\nSiden sidst',
      'DET SKER DER NU',
      'Venlig hilsen',
    ];
    const places = order.map((piece) => said.indexOf(piece));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(said.startsWith('Sag: 2026-114\nReferat, 23. november 2026\n')).toBe(true);
  });

  it('speaks to the citizen: names of answers, and roles where they stand alone', () => {
    const said = text('startmoede', 'borger', START);
    expect(said).toContain('Dine timer om ugen fra start: 8');
    expect(said).toContain('Med til samtalen: du og jeg');
    expect(said).not.toMatch(/^– Borgeren/m);
  });

  it('leaves the caseworker’s own sentences as they were written', () => {
    const note = 'Sagsbehandleren og borgeren er enige.';
    expect(text('jobsamtale', 'borger', { items: { siden_sidst: { note } } })).toContain(note);
  });

  it('has neither assessment nor suggestion that is not marked for the citizen', () => {
    const talk = noted();
    const said = noteText(conversationOf('visitation'), talk.draft, TODAY, 'borger');
    expect(said).toContain('Under 30 år: ja');
    expect(said).not.toMatch(/Forslag|MIN VURDERING|Støtte fra netværk|Har eksamen og en plan/);
  });

  it('tells of what was put off, and not of what was merely not discussed', () => {
    const said = text('startmoede', 'borger', START);
    expect(said).toContain('Arbejdstøj: Tages op senere');
    expect(said).not.toMatch(/Ikke drøftet|Timer med løn/);
  });

  it('tells of a checklist what is done, and what is written about the rest with how it stands', () => {
    const said = text('praktik-foer', 'borger', {
      items: {
        muligheder_er_vist: { state: 'gjort' },
        cv_er_begyndt: { state: 'ikke_gjort', note: 'Begynder i næste uge.' },
        mentor_er_overvejet: { state: 'ikke_relevant' },
      },
    });
    expect(said).toContain('\nMulige steder vist\n');
    expect(said).toContain('CV eller kompetencekort begyndt (ikke gjort): Begynder i næste uge.');
    expect(said).not.toContain('Mentor');
  });
});

describe('The company’s version', () => {
  it('has goals, tasks, hours and agreements, and neither case reference nor guidance', () => {
    const said = text('startmoede', 'virksomhed', START);
    for (const piece of [
      'Prøve butik.',
      'Timer om ugen fra start: 8',
      'Butikken opretter.',
      '– Borgeren',
      'køber sko',
    ])
      expect(said).toContain(piece);
    expect(said).not.toMatch(/2026-114|Om sygdom|Hej|psykiateren|med på arket/);
  });

  it.each([
    ['ja', true],
    ['nej', false],
    [null, false],
  ])('has a consideration only where the citizen agreed to share it: %s', (shared, there) => {
    const answers = { ...START.answers, hensyn_maa_deles: shared };
    const said = text('startmoede', 'virksomhed', { ...START, answers });
    expect(said.includes('fem minutter')).toBe(there);
    expect(text('startmoede', 'borger', { ...START, answers })).toContain('fem minutter');
  });

  it('has of what may be shared who and what, and not why', () => {
    const rows = { deling_aftalt: [{ who: 'køkkenlederen', what: 'faste pauser', why: 'på grund af søvn' }] };
    const said = text('formoede', 'virksomhed', { rows });
    expect(said).toMatch(/Køkkenlederen.*faste pauser/);
    expect(said).not.toContain('søvn');
    expect(text('formoede', 'borger', { rows })).toContain('søvn');
  });

  it('has subgoals only where it was agreed to share them', () => {
    const rows = { delmaal: [{ what: 'møder klokken 9' }] };
    const told = (shared: string) => ({ answers: { maal: 'Et job.', virksomheden_kender: shared }, rows });
    expect(text('smart-delmaal', 'virksomhed', told('ja'))).toContain('Møder klokken 9');
    expect(text('smart-delmaal', 'virksomhed', told('nej'))).toBe('');
  });
});

describe('A version', () => {
  it('is empty where nothing was said for its reader, or nothing but the frame of the talk', () => {
    expect(text('jobsamtale', 'virksomhed', { items: { siden_sidst: { note: 'Prøvedage.' } } })).toBe('');
    expect(text('jobsamtale', 'borger', { answers: { moedeform: 'telefon' } })).toBe('');
  });

  it('is for nobody but the case file where the conversation says so, or is on no case', () => {
    const rows = { aftaler: [{ who: 'borgeren', what: 'ringer' }] };
    expect(text('bekymringssag', 'borger', { rows })).toBe('');
    expect(text('leder-aabenlyst', 'borger', { rows })).toBe('');
  });

  it('has nothing that the caseworker reworded, nor notes without an item', () => {
    const talk = new Talk().start('startmoede', '2026-114');
    talk.goTo('item:opgaver').answer({ opgaver_note: 'Sætter varer op.', noter_undervejs: 'LØSE NOTER' });
    talk.goTo('end');
    while (talk.view.show === 'spread') talk.press('spread');
    talk.through().press('edit', { to: 'aftaler' });
    talk.press('saveEdit', { inputs: { afsnit: 'OMSKREVET' } }).press('finish');
    expect(talk.shows('finished').text).toContain('OMSKREVET');
    for (const to of ['borger', 'virksomhed']) {
      talk.press('showFor', { to });
      expect(talk.shows('finished').text).toContain('Sætter varer op.');
      expect(talk.shows('finished').text).not.toMatch(/OMSKREVET|LØSE NOTER/);
      expect(talk.shows('finished').reworded).toEqual(['Aftaler']);
    }
  });

  it('is not there in an edition from before versions, which is read all the same', () => {
    const { versions: _versions, registration: _sheet, ...before } = conversationOf('startmoede');
    const kept = inUse.parse(JSON.parse(JSON.stringify(before)));
    const { draft } = noted();
    expect(versionsOf(kept, draft)).toEqual([]);
    expect(noteText(kept, draft, TODAY, 'borger')).toBe('');
    expect(noteText(kept, draft, TODAY)).toContain('Startmøde');
  });
});

describe('The choice of version', () => {
  const finished = () => noted().press('finish');

  it('is offered where there is something to choose, and kept through a pause', () => {
    const talk = finished();
    expect(talk.shows('finished').versions.map((it) => it.reader)).toEqual(['sag', 'borger']);
    talk.press('showFor', { to: 'borger' }).press('pause').press('resume');
    expect(talk.shows('finished')).toMatchObject({ reader: 'borger', text: expect.stringContaining('Hej') });
    talk.press('showFor', { to: 'sag' });
    expect(talk.draft.cursor).toEqual({ at: 'finished' });
  });

  it('cannot be made where there is nothing for that reader, nor before the note is finished', () => {
    expect(finished().press('showFor', { to: 'virksomhed' }).shows('finished').reader).toBe('sag');
    expect(noted().press('showFor', { to: 'borger' }).view.show).toBe('note');
  });
});

describe('The product’s content', () => {
  it('never speaks of the citizen to the citizen', () => {
    const marked = { borgeren: /\b(borger(en|ens)?|den unges?)\b/i };
    for (const { conversation } of catalogue.editions) {
      const { versions } = conversation;
      if (versions === undefined) throw new Error(`${conversation.id} has no versions`);
      const own = conversation.type === 'flow' ? conversation.steps : [];
      const questions = [
        ...own.flatMap((step) => step.questions),
        ...(conversation.type === 'flow' ? [] : conversation.items.flatMap((item) => item.questions)),
        ...conversation.closing.flatMap((step) => step.questions),
      ].filter((it) => it.readers.includes('borger'));
      const items = conversation.type === 'flow' ? [] : conversation.items;
      const labels = [
        ...questions.map((it) => it.labelToCitizen ?? it.label),
        ...items.filter((it) => it.readers.includes('borger')).map((it) => it.labelToCitizen ?? it.title),
      ];
      const meant = (conversation.versionsFor ?? ['borger']).includes('borger');
      if (meant) expect(labels.filter((label) => marked.borgeren.test(label))).toEqual([]);
    }
  });

  it('gives the company no assessment, no guidance and no word of what is missing', () => {
    for (const { conversation } of catalogue.editions) {
      const forIt = (conversation.versionsFor ?? ['virksomhed']).includes('virksomhed');
      const items = conversation.type === 'flow' ? [] : conversation.items;
      const marked = items.filter((item) => item.readers.includes('virksomhed')).map((item) => item.section);
      if (forIt)
        for (const section of ['vurdering', 'vejledning', 'mangler', 'afgoerelse', 'rammer'])
          expect([conversation.id, marked]).not.toEqual([conversation.id, expect.arrayContaining([section])]);
    }
  });

  it('asks before every consideration goes to the company', () => {
    for (const { conversation } of catalogue.editions)
      for (const item of conversation.type === 'flow' ? [] : conversation.items)
        if (/hensyn/i.test(item.title) && item.readers.includes('virksomhed'))
          expect([conversation.id, item.companyWhen]).toEqual([
            conversation.id,
            { question: 'hensyn_maa_deles', is: 'ja' },
          ]);
  });
});

it('what a reader gets is told in order and by section', () => {
  const conversation = conversationOf('jobsamtale');
  const version = conversation.versions?.borger;
  if (version === undefined) throw new Error('no version');
  const answers = { siden_sidst_note: { value: 'Prøvedage.', rev: 1 } };
  expect(saidTo(conversation, { answers }, 'borger', version)).toEqual([
    { id: 'siden_sidst', section: 'borgeren', label: 'Siden sidst', text: 'Prøvedage.', rows: [] },
  ]);
});
