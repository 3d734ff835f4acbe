import type { NoteRule } from './noteToCheck.ts';

/** An agreement or a follow-up on a day before the talk. ISO dates are in order as texts are. */
export const datoIFortiden: NoteRule = ({ day, dates }) => {
  const past = dates.filter(({ date }) => date < day);
  return [...new Set(past.map(({ place }) => place))].map((place) => {
    const here = past.filter((it) => it.place === place);
    const fills = {
      punkt: [...new Set(here.map(({ name }) => name))].join(', '),
      dato: [...new Set(here.map(({ shown }) => shown))].join(', '),
    };
    return { place, under: here.map(({ date, name }) => `${name} ${date}`).join('\n'), fills };
  });
};
