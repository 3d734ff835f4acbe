import { Temporal } from 'temporal-polyfill';
import { danishDay } from '../engine/danishDate.ts';

const clock = (at: string | undefined) => (at === undefined ? '' : ` kl. ${at.replace(':', '.')}`);

/** A day and perhaps a time as "fredag den 27. november 2026 kl. 09.00". */
export const inWords = ({ on, at }: { on: string; at?: string | undefined }) =>
  `${danishDay(Temporal.PlainDate.from(on))}${clock(at)}`;
