import { plain } from './words.ts';

/** Text that talks to a model, not to a caseworker. Danish and English, as such text usually comes; folded and in small letters. */
const FORMS: readonly RegExp[] = [
  /\b(?:ignor\p{L}*|se bort fra|glem|tilsidesæt|overtræd|disregard|forget|override|bypass)\b.{0,40}(?:instruktion|instruction|anvisning|prompt|guidelines)/u,
  /\b(?:ignor\p{L}*|se bort fra|glem|disregard|forget)\b.{0,20}\b(?:tidligere|ovenstående|foregående|previous|above|prior|everything)\b/u,
  /(?:nye|hemmelige|skjulte|new|hidden|secret) (?:instruktion|instruction|ordre|orders)/u,
  /system ?-?(?:prompt|besked|message|instruktion|instruction)|developer mode|jailbreak|prompt ?injection/u,
  /\b(?:sprogmodel|chatbot|chatgpt|openai|llm)\p{L}*/u,
  /\bdu er (?:nu |ikke længere |fra nu af )?(?:en |et )?(?:ai|robot|assistent|model)\b/u,
  /\b(?:svar|besvar) (?:kun|altid|præcis|nøjagtig|ordret|herefter) (?:med|at|på|[:»"'])/u,
  /\b(?:afslør|udskriv|gentag)\b.{0,30}(?:instruktion|prompt|nøgle|spørgsmål|besked|samtale)/u,
  /\byou (?:are|must|should|will) (?:now |always |only )?(?:an? )?(?:ai|assistant|answer|reply|respond|ignore|say|write)\b/u,
  /\b(?:answer|reply|respond|repeat|reveal|print|output) (?:only|always|exactly|with|the|your|that)\b/u,
  /(?:^|\n)\s*(?:system|assistant|assistent|user|developer)\s*:/u,
  /<\|?\/?(?:im_start|im_end|system|assistant|user|data|inst)|\[\/?inst\]|```/u,
  /["'](?:known|cites|sentences|quote)["']\s*:/u,
];

/**
 * Whether a text seems made to steer a model. It catches what is usual, not everything: what an obeyed instruction would put into the
 * answer has to pass the checks of the answer besides.
 */
export function instructs(text: string): boolean {
  const read = plain(text);
  return FORMS.some((form) => form.test(read));
}
