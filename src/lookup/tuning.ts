/** The few numbers the engine was tuned by; docs/decisions/0030 tells how. */
export const tuning = {
  /** What a word in each field is worth, and how far a field's length evens that out: 0 not at all, 1 wholly. */
  fields: {
    title: { weight: 3, evens: 0.3 },
    alias: { weight: 2, evens: 0.3 },
    text: { weight: 1, evens: 0.5 },
  },
  /** How soon more of the same word tells nothing new. */
  saturation: 1.2,
  /** What a part of a compound is worth beside the word itself. */
  part: 0.4,
  /** What a word that people put for another is worth. */
  kin: 0.45,
  /** What a repaired word is worth, once for each slip. */
  repaired: 0.8,
  /** What words that only hold a sentence together are worth in comparing a question with a title or alias. */
  empty: 0.2,
  /** What likeness to a title or alias is worth beside the words held. */
  phrase: 2,
  /** What it is worth besides to be called exactly what is asked. */
  called: 1,
  /** What the strings of letters shared are worth beside the words held. */
  grams: 1.2,
  /** What holding every word of a question is worth beside that; a rare word would else outweigh all others. */
  share: 1.5,
  /** What a hit loses that is from the same pages as those before it. */
  repeated: 0.2,
  /** An entry that holds no word of a question must share so much of its letters to be found. */
  akin: 0.4,
  /**
   * So much an answer must have at least: its score and the words it holds together, and 1 less where it lacks the thing asked for. A passage
   * has no aliases to be like.
   */
  answer: { card: 3.6, passage: 2.3 },
  /** What a question that sounds like a gap takes from an answer. */
  gap: 6.5,
  /** An entry answers what sounds like a gap if a title or alias of it that sounds like the same gap is so like the question. */
  claim: 0.85,
  /** What each word that no entry holds takes from an answer. */
  foreign: 0.5,
  /** What each number that the entry does not hold takes from an answer. */
  number: 1,
  /** Where a question asks for a kind of fact, so much of it must stand beside one. */
  near: 0.5,
};
