import { oneOf, upTo } from './variants.ts';

type Random = () => number;
const two = (n: number) => String(n).padStart(2, '0');
const some = (random: Random, length: number, first = '0123456789') =>
  oneOf(random, [...first]) + Array.from({ length: length - 1 }, () => upTo(random, 9)).join('');

const day = (random: Random) => two(1 + upTo(random, 27));
const month = (random: Random) => two(1 + upTo(random, 11));
const year = (random: Random) => String(2013 + upTo(random, 20));
const time = (random: Random) =>
  `${two(upTo(random, 23))}${oneOf(random, ['.', ':'])}${two(upTo(random, 59))}`;
const MARKS = [
  ['.', '.'],
  ['-', '-'],
  ['/', '-'],
  ['/', ' '],
  ['. ', '. '],
  ['/', '/'],
] as const;
const date = (random: Random, [a, b] = oneOf(random, MARKS), from = oneOf(random, [0, 2])) =>
  `${day(random)}${a}${month(random)}${b}${year(random).slice(from)}`;
const pairs = (random: Random, gap = ' ') => {
  const digits = some(random, 8, '23456789');
  return (digits.match(/../g) ?? []).join(gap);
};
const phone = (random: Random) =>
  oneOf(random, [
    pairs(random),
    some(random, 8, '23456789'),
    `+45 ${pairs(random)}`,
    `+45${some(random, 8, '23456789')}`,
    `0045 ${pairs(random)}`,
    `${some(random, 4, '23456789')} ${some(random, 4)}`,
    `${some(random, 2, '23456789')} ${some(random, 3)} ${some(random, 3)}`,
  ]);
const pNumber = (random: Random) => `10${some(random, 1, '0123')}${some(random, 7)}`;
const amount = (random: Random) =>
  oneOf(random, [
    `${some(random, 2, '123456789')}.${some(random, 3)}`,
    `${some(random, 5, '123456789')}`,
    `${1 + upTo(random, 9)}.${some(random, 3)}.${some(random, 3)}`,
  ]);

/** What stands in ordinary notes and looks like a number of a person, without being one; the name is what it is. */
export const ORDINARY: Record<string, (random: Random) => string> = {
  'a date and a time': (r) => `${date(r)} ${oneOf(r, ['kl. ', '', 'kl ', ''])}${time(r)}`,
  'a date and two times': (r) => `${date(r)} ${time(r)}-${time(r)}`,
  'two dates': (r) => {
    const marks = oneOf(r, MARKS);
    const from = oneOf(r, [0, 2]);
    return `${date(r, marks, from)}${oneOf(r, [' - ', '-', ' til ', '–'])}${date(r, marks, from)}`;
  },
  'two dates in one month': (r) => `${day(r)}${oneOf(r, ['.-', '-', '.–'])}${day(r)}.${month(r)}.${year(r)}`,
  'a number and, on the next line, a date': (r) =>
    `Uge ${two(1 + upTo(r, 51))}\n${day(r)}.${month(r)}.${year(r)} møde`,
  'an ISO date and time': (r) =>
    `${year(r)}-${month(r)}-${day(r)}${oneOf(r, ['T', ' '])}${two(upTo(r, 23))}:${two(upTo(r, 59))}`,
  'a phone number': (r) => `ring ${phone(r)}`,
  'two phone numbers': (r) => `${pairs(r)}${oneOf(r, [' / ', '\n', ', ', ' eller ', ' - '])}${pairs(r)}`,
  'a time and a phone number': (r) => `kl. ${time(r)} ${pairs(r)}`,
  'a P-number': (r) =>
    `${oneOf(r, ['P-nummer', 'P-nr.', 'P-nr', 'p-nummer:', 'Produktionsenhedsnummer'])} ${pNumber(r)}`,
  'P-numbers': (r) => `P-numre ${pNumber(r)}, ${pNumber(r)} og ${pNumber(r)}`,
  'a CVR number': (r) =>
    `${oneOf(r, ['CVR', 'CVR-nr.', 'CVR nr.', 'cvr:'])} ${oneOf(r, [some(r, 8, '1234'), pairs(r)])}, ${1 + upTo(r, 20)} ansatte`,
  'a CVR and a P-number': (r) => `CVR ${some(r, 8, '1234')} P-nummer ${pNumber(r)}`,
  'an EAN number': (r) => `EAN 579${some(r, 10)}`,
  'an account': (r) =>
    `${oneOf(r, ['konto', 'Kontonr.', 'kontonummer:'])} ${some(r, 4)}${oneOf(r, [' ', '-'])}${some(r, 10)}`,
  'a registration number and an account': (r) => `Reg.nr. ${some(r, 4)} kontonr. ${some(r, 10)}`,
  'an IBAN': (r) => `DK${some(r, 2)} ${some(r, 4)} ${some(r, 4)} ${some(r, 4)} ${some(r, 2)}`,
  'two amounts': (r) => `mellem ${amount(r)} og ${amount(r)} kr.`,
  'a case number by year': (r) => `sag ${year(r)}-${some(r, 1 + upTo(r, 5))}`,
  'a case number by slash': (r) => `sag ${year(r).slice(2)}/${some(r, 5)}`,
  'a case number with a subject': (r) =>
    `${some(r, 2)}.${some(r, 2)}.${some(r, 2)}-${oneOf(r, ['G01', 'A00', 'P20', 'K08'])}-${1 + upTo(r, 400)}-${year(r).slice(2)}`,
  'a case number of letters': (r) => `S${year(r)}-${some(r, 5)} (dok. ${some(r, 6)}-${year(r).slice(2)})`,
  years: (r) => `${year(r)} ${year(r)} ${year(r)}`,
  'years of school': (r) => `${year(r)}/${year(r)} og ${year(r)}/${year(r)}`,
  'a postcode and a phone number': (r) => `${some(r, 4, '123456789')} Herning, ${phone(r)}`,
  weeks: (r) => `uge ${two(1 + upTo(r, 51))}-${two(1 + upTo(r, 51))}, ${time(r)}-${time(r)}`,
  'hours and grades': (r) =>
    `${upTo(r, 37)},${upTo(r, 9)} timer, ${upTo(r, 12)}, ${upTo(r, 12)}, ${upTo(r, 12)}, 02, 4, 7, 10`,
  'a number abroad': (r) =>
    `+${oneOf(r, ['46', '47', '49', '31', '1', '44'])} ${some(r, 2, '123456789')} ${some(r, 3)} ${some(r, 2)} ${some(r, 2)}`,
  'an id of a machine': (r) => `${Array.from({ length: 40 }, () => upTo(r, 15).toString(16)).join('')}a`,
  'an address on the net': (r) =>
    `${1 + upTo(r, 254)}.${upTo(r, 255)}.${upTo(r, 255)}.${upTo(r, 255)}:${upTo(r, 65535)}`,
};
