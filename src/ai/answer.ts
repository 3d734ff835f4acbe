import { z } from 'zod';

/**
 * What the model is asked for. Without lengths and counts: Azure refuses a schema that has them, so they are checked by code. `known` is
 * false when the pieces do not hold the answer.
 */
export const answerSchema = z.object({
  known: z.boolean(),
  sentences: z.array(
    z.object({ text: z.string(), cites: z.array(z.object({ id: z.string(), quote: z.string() })) }),
  ),
});

/** An answer as the model gave it: in the right form, and not believed yet. */
export type Answer = z.infer<typeof answerSchema>;

/** The part of a chat completion that is read; what a server sends may be anything. */
export const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .length(1),
});
