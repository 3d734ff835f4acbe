import { capital, listed } from './labelSentences.ts';
import { number } from './numbers.ts';

const moeder = (n: number) => (n === 1 ? 'ét møde' : `${number(n)} møder`);
const opfoelgninger = (n: number) => (n === 1 ? 'én opfølgning' : `${number(n)} opfølgninger`);
const frister = (n: number) => (n === 1 ? 'én frist' : `${number(n)} frister`);

/** Every Danish word of a channel's week. */
export const weekLabels = {
  title: 'Ugen i kanalen',
  ahead: (counts: { moede: number; opfoelgning: number; frist: number }) => {
    const told = [
      ...(counts.moede > 0 ? [moeder(counts.moede)] : []),
      ...(counts.opfoelgning > 0 ? [opfoelgninger(counts.opfoelgning)] : []),
      ...(counts.frist > 0 ? [frister(counts.frist)] : []),
    ];
    return told.length === 0 ? 'Denne uge: ingen påmindelser.' : `Denne uge: ${listed(told)}.`;
  },
  overdue: (n: number) => `${capital(n === 1 ? 'én påmindelse' : `${number(n)} påmindelser`)} er over tid.`,
  places: 'Pladsoverblikket: Gå oversigten over pladser igennem, og ret den.',
};
