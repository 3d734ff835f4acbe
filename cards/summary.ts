import { labels } from './labels.ts';

/** What a notification says, whatever the card holds: never anything of its content. */
export const { summary } = labels;
