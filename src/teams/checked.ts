import { z } from 'zod';

/** A value by its schema, or undefined. zod throws at an object that poses as a text of some length, so that is caught. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  try {
    return schema.safeParse(value).data;
  } catch {
    return undefined;
  }
}

/** Text that may name something: no control characters, which one of the databases cannot keep, and no halves of characters. */
export const keepable = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));
