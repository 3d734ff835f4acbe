import { REFERENCE, Talk } from './given.ts';

/** A note of the bot's as it comes out of a case system, of another day. */
export const note = (reference = REFERENCE) => `Sag: ${reference}
Jobsamtale, 21. oktober 2026

AFTALER
– borgeren · ringer til lægen · 4. november 2026
– sagsbehandler · taler med lageret · 6. november 2026

OPFØLGNING
Næste samtale: 18. november 2026

MANGLER OG AFVENTER
Mangler at blive oplyst: Svar fra lægen

KILDER OG VERSION
Lavet med dagsordenen »Jobsamtale«, udgave 1 (abcd1234).`;

/** A talk at the card that takes the last note. */
export const pasting = (conversation = 'jobsamtale') =>
  new Talk().start(conversation, REFERENCE).goTo('paste');
/** A talk with the last note put in. */
export const pasted = (conversation?: string, text = note()) =>
  pasting(conversation).answer({ sidste_notat: text });

/** The field whose label holds a text. */
export function fieldWith(talk: Talk, text: string): string {
  const { view } = talk;
  const fields = view.show === 'step' ? view.fields : view.show === 'agenda' ? (view.open?.fields ?? []) : [];
  const found = fields.find(({ above }) => above?.includes(text));
  if (found === undefined)
    throw new Error(`no field with "${text}" among ${fields.map(({ above }) => above)}`);
  return found.id;
}
