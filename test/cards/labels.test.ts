import { labels } from '../../cards/labels.ts';

describe('what speaks against a suggestion', () => {
  it.each([
    [0, 0, 'Intet taler imod, og alle svar er med.'],
    [1, 1, 'Én ting taler imod, og forslaget mangler ét svar.'],
    [0, 1, 'Intet taler imod, men forslaget mangler ét svar.'],
    [2, 0, 'To ting taler imod, og forslaget mangler ingen svar.'],
    [3, 13, 'Tre ting taler imod, og forslaget mangler 13 svar.'],
  ])('is told in words: %i against, %i missing', (contrary, missing, said) => {
    expect(labels.outcome.againstAndMissing({ contrary, missing })).toBe(said);
  });
});

describe('news', () => {
  it('names the changed answer and what it set aside', () => {
    const said = labels.news({
      kind: 'setAside',
      changed: ['Under 30 år'],
      labels: ['Afgangseksamen', 'Netværk'],
    });
    expect(said).toBe(
      'Du ændrede »Under 30 år«. To svar længere fremme er lagt til side: Afgangseksamen og Netværk.',
    );
  });

  it('counts what there is no room to name', () => {
    const said = labels.news({ kind: 'setAside', changed: [], labels: ['a', 'b', 'c', 'd', 'e'] });
    expect(said).toBe('Fem svar længere fremme er lagt til side: a, b, c og to andre.');
  });

  it('tells of each problem once', () => {
    expect(labels.news({ kind: 'problems', codes: ['date', 'full'] })).toBe(
      'En dato kunne ikke læses. Der er ikke plads til flere på listen. Alt andet er gemt.',
    );
  });

  it('asks for a reason even where the content has no words for it', () => {
    expect(labels.news({ kind: 'reasonNeeded', text: '' })).toMatch(/hvorfor/);
  });

  it('says how many answers did not fit the new edition', () => {
    expect(labels.news({ kind: 'movedToNewEdition', left: 1 })).toMatch(/Ét svar passede ikke/);
    expect(labels.news({ kind: 'movedToNewEdition', left: 0 })).toMatch(/^Alle svar er flyttet/);
  });
});

describe('the quiet line', () => {
  it('says what became of the draft and when', () => {
    const said = labels.quiet({
      show: 'quiet',
      line: 'transferred',
      title: 'Visitation',
      when: '21. november 2026 kl. 10.00',
    });
    expect(said).toBe(
      'Visitation: overført til fagsystemet 21. november 2026 kl. 10.00. Kladden er slettet her.',
    );
  });

  it('says that a draft expired, and that one about to is in use', () => {
    const when = '30. november 2026 kl. 20.00';
    expect(labels.quiet({ show: 'quiet', line: 'expired', title: 'Visitation', when })).toBe(
      'Visitation: kladden blev ikke rørt i flere arbejdsdage og er slettet 30. november 2026 kl. 20.00.',
    );
    expect(labels.quiet({ show: 'quiet', line: 'inUse', title: 'Visitation' })).toBe(
      'Visitation: kladden er i brug igen og slettes ikke nu.',
    );
  });

  it('needs neither title nor time', () => {
    expect(labels.quiet({ show: 'quiet', line: 'discarded' })).toBe('Samtalen: kladden er slettet.');
  });
});

describe('the page about the bot', () => {
  it.each([
    [1, /slettes én arbejdsdag efter/],
    [5, /slettes fem arbejdsdage efter/],
    [20, /slettes 20 arbejdsdage efter/],
  ])('says how long a draft is kept: %i', (days, said) => {
    expect(labels.about.keeps(days)).toMatch(said);
  });

  it.each([
    [1, /op til én dag\./],
    [30, /op til 30 dage\./],
  ])('says how long a backup may hold it: %i', (days, said) => {
    expect(labels.about.backup(days)).toMatch(said);
  });
});

describe('a draft in the list', () => {
  it.each([
    [0, 'Visitation · begyndt i dag'],
    [1, 'Visitation · begyndt i går'],
    [3, 'Visitation · begyndt for 3 dage siden'],
  ])('tells when it was begun: %i days ago', (days, said) => {
    expect(labels.drafts.about('Visitation', days, false)).toBe(said);
  });

  it('tells that its note is finished', () => {
    expect(labels.drafts.about('Visitation', 3, true)).toBe('Visitation · notatet er færdigt');
  });
});
