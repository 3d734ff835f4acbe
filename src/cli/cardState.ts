import type { View } from '../../dialogs/engine/view.ts';

/** One state a card can be in, with the view the engine gives for it. */
export type CardState = { name: string; view: View };
