import { z } from 'zod';

const isoDate = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The neutral words a reminder may be told by in a channel. */
export const neutralKinds = ['moede', 'opfoelgning', 'frist'] as const;
export const neutralKind = z.enum(neutralKinds);
export type NeutralKind = z.infer<typeof neutralKind>;

/** How often something comes again. */
export const every = z.strictObject({
  unit: z.enum(['days', 'workdays', 'weeks', 'months']),
  n: z.int().min(1).max(366),
});

/** A day, a time of day where one was given, and how often and until when it comes again; all in Danish time. */
export const timing = z.strictObject({
  on: isoDate,
  at: clock.optional(),
  every: every.optional(),
  until: isoDate.optional(),
  /** The first day of a series, from which the others are counted. */
  first: isoDate.optional(),
  /** The day was counted ("om 14 dage") and not named, so that it goes off a closed day with its time. */
  counted: z.literal(true).optional(),
});
export type Timing = z.infer<typeof timing>;

/** What a caseworker is to be reminded of. It is kept sealed until it is done with, and then it is gone. */
export const reminderSchema = z.strictObject({
  id: z.string(),
  /** Goes up at each change, so that a press on an old card is known. */
  rev: z.int().min(1),
  /** A kind of the catalogue; absent for one set by hand. */
  kind: z.string().optional(),
  /** What it is about, in a word or a few: "Opfølgning", "formøde"; empty where nothing was said. */
  title: z.string(),
  /** What is to be done, in a line. */
  text: z.string().optional(),
  reference: z.string().optional(),
  /** When; absent while it waits to be told that. */
  timing: timing.optional(),
  /** What was perhaps meant, where when was not clear. */
  choices: z.array(timing).optional(),
  /** The day it comes on, where it was put off or the day agreed on is closed. */
  movedTo: z
    .strictObject({
      on: isoDate,
      at: clock.optional(),
      why: z.enum(['closed', 'putOff']),
      /** The day it was put off to, where that is closed and the next one was taken. */
      wanted: isoDate.optional(),
    })
    .optional(),
  /** Which way it goes from a closed day: a deadline before it, a nudge after it. */
  closedDay: z.enum(['before', 'after']),
  /** The word it may be told by in a channel; absent for what belongs in no channel. */
  neutral: neutralKind.optional(),
  /** The channel it comes in, by its conversation; absent for the caseworker's own chat. */
  channel: z.string().optional(),
  /** The conversation its card can open. */
  starts: z.string().optional(),
  /** When it was set, an ISO instant. */
  madeAt: z.string(),
  /** Who is responsible, by the name Teams has. */
  by: z.string(),
  /** When this time's card was asked for, or the overview first told of it; an ISO instant. */
  rungAt: z.string().optional(),
  /** Whether this time's card came well after its moment, as it was when it first came; absent until then. */
  late: z.boolean().optional(),
  /** What was wrong with what was last asked of it. */
  notice: z.enum(['past', 'noDate', 'noChannel', 'noWord']).optional(),
});
export type Reminder = z.infer<typeof reminderSchema>;

/** Words of what a reminder set by hand is about are cut here, in characters. */
export const LONGEST_TITLE = 100;
