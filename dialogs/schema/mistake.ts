/** A mistake in a content file: the path to the field, as zod gives it, and what was expected. */
export type Mistake = { path: (string | number)[]; message: string };
