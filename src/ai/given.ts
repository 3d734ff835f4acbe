/**
 * A piece of text the model may use: a lookup card's body or an extract of an own document. `id` is made by code ("k1" to "k8"), never
 * by content. `source` is for whoever shows the answer; it is not sent.
 */
export type Given = { id: string; title: string; text: string; source: string };
