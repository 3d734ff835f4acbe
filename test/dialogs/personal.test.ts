import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPersonal } from '../../dialogs/privacy/findPersonal.ts';
import { oneOf, seeded, upTo } from '../privacy/variants.ts';
import { noted, STRONG, type Talk } from './given.ts';

const found = (text: string) =>
  findPersonal(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('findPersonal', () => {
  it.each([
    ['Ring 20 12 34 56 i morgen', 'phone', '20 12 34 56'],
    ['tlf. 12345678', 'phone', '12345678'],
    ['Tlf.nr.: 20.12.34.56', 'phone', '20.12.34.56'],
    ['Moren 20123456 kontaktes', 'phone', '20123456'],
    ['mobil 2012 3456', 'phone', '2012 3456'],
    ['på 20 123 456.', 'phone', '20 123 456'],
    ['+45 20123456', 'phone', '+45 20123456'],
    ['(+45) 20 12 34 56', 'phone', '(+45) 20 12 34 56'],
    ['004520123456', 'phone', '004520123456'],
    ['+46 70 123 45 67', 'phone', '+46 70 123 45 67'],
    ['nummer ２０ １２ ３４ ５６', 'phone', '２０ １２ ３４ ５６'],
    ['nummer 20\u00a012\u00a034\u200b\u00a056', 'phone', '20\u00a012\u00a034\u200b\u00a056'],
    ['skriv til jens.hansen+job@skole.herning.dk.', 'email', 'jens.hansen+job@skole.herning.dk'],
    ['<søren@blåbær.dk>', 'email', 'søren@blåbær.dk'],
    ['jens＠firma．dk', 'email', 'jens＠firma．dk'],
    ['bor Nørregade 12, 2. th., 2100 København Ø nu', 'address', 'Nørregade 12, 2. th., 2100 København Ø'],
    ['på nørregade 12B', 'address', 'nørregade 12B'],
    ['H.C. Andersens Boulevard 20, st. tv', 'address', 'H.C. Andersens Boulevard 20, st. tv'],
    ['Søndre Allé 4', 'address', 'Søndre Allé 4'],
    ['Rosenlunden 4, 7400 Herning', 'address', 'Rosenlunden 4, 7400 Herning'],
    ['Rådhuspladsen 1', 'address', 'Rådhuspladsen 1'],
    ['nummer 010190-1234', 'cpr', '010190-1234'],
  ])('finds in %j: %s', (text, kind, what) => {
    expect(found(text)).toEqual([[kind, what]]);
  });

  it.each([
    'CVR 20123456',
    'CVR-nr. 20 12 34 56',
    'P-nummer 1012345678',
    'sagsnr. 20123456',
    'EAN 5798000012345',
    '20261121',
    '2024-2026',
    '2025 2026',
    'sag 2026-1145',
    '20 000 000 kr.',
    'uge 34 35 36 37',
    '04.12.2026 10.30',
    '10.12.34.56',
    '73549012',
    'reference 73549012',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    '19:abc@thread.v2',
    'a:x@unq.gbl.spaces',
    'npm@10.2.0',
    'Vej 1',
    'for alle 3 børn',
    'Børnehaven 2 gange om ugen',
    'Praktikpladsen 1',
    'Arbejdspladsen 3 dage',
    'Nørregade 12. december',
    'Drengen 12 år',
    '9000 Aalborg',
    'punkt 4',
  ])('passes over %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds nothing in the words of the content', () => {
    const files = readdirSync('dialogs/content', { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.yaml')))
      expect([file, ...found(readFileSync(join('dialogs/content', file), 'utf8'))]).toEqual([file]);
  });

  it('gives findings in order, apart, and within the text, whatever the text', () => {
    const pieces = [
      ...'0123456789 -./\n,:+xoP@æV',
      '\u200b',
      '٠',
      '⑩',
      '\ud83d',
      '😀',
      '0101901234',
      '+45 ',
      ' 20 12 34 56',
      'Nygade 1',
      'a@b.dk',
      'tlf. ',
      ', 2. th',
      ' 2100 Øby',
    ];
    const random = seeded(11);
    const wrong = Array.from({ length: 20_000 }, () =>
      Array.from({ length: upTo(random, 25) }, () => oneOf(random, pieces)).join(''),
    ).filter((text) => {
      let before = 0;
      return findPersonal(text, oneOf(random, ['likely', 'possible'])).some(({ start, end }) => {
        const bad = start < before || end <= start || end > text.length;
        before = end;
        return bad;
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('The note', () => {
  const told = (talk: Talk) => talk.shows('note').advice.shown.map(({ text }) => text);

  it('tells calmly where contact details stand, once', () => {
    const talk = noted({
      ...STRONG,
      borgeren_siger_maal: 'Ring på 20 12 34 56 eller skriv til jens@firma.dk.',
    });
    expect(told(talk)).toEqual([
      'Under »Oplyst af borgeren« står der noget, der ligner et telefonnummer og en e-mailadresse.',
    ]);
    expect(told(talk.press('edit', { to: 'borgeren' }))).toEqual([]);
  });

  it('says nothing of them where there are none, and keeps them where there are', () => {
    expect(told(noted())).toEqual([]);
    const talk = noted({ ...STRONG, vejledning: 'Mødes på Nørregade 12, 2100 København.' });
    expect(told(talk)[0]).toMatch(/^Under »Vejledning givet« står der noget, der ligner en adresse\./);
    expect(talk.press('finish').shows('finished').text).toContain('Nørregade 12');
  });
});
