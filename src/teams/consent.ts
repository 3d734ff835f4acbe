import { z } from 'zod';
import type { ConsentContext } from '../../cards/fileCard.ts';
import { checked, keepable } from './checked.ts';

/** What Teams calls the answer to its question about a file. */
export const FILE_CONSENT = 'fileConsent/invoke';

const context = z.object({
  draft: keepable(64),
  file: z.int().min(0),
  message: keepable(64),
}) satisfies z.ZodType<ConsentContext>;

const place = z.object({
  contentUrl: keepable(4_096),
  uploadUrl: keepable(8_192),
  name: keepable(400),
  uniqueId: keepable(200),
  fileType: keepable(20),
});

const consent = z.discriminatedUnion('action', [
  z.object({ type: z.literal('fileUpload'), action: z.literal('accept'), context, uploadInfo: place }),
  z.object({ type: z.literal('fileUpload'), action: z.literal('decline'), context }),
]);

/** The answer to the question whether a file may be put into the caseworker's OneDrive, and where it is to be put. */
export type Consent = z.infer<typeof consent>;

/** The value of an invoke about a file; undefined for what is not ours. */
export const readConsent = (value: unknown): Consent | undefined => checked(consent, value);
