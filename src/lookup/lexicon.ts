import { wordsOf } from './words.ts';

/** The words of many texts by number, in the order they are met, so that each is looked at once however often it occurs. */
export class Lexicon {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The words of a text by their numbers. */
  read(text: string): number[] {
    return wordsOf(text).map((word) => this.numberOf(word));
  }

  private numberOf(word: string): number {
    const met = this.numbers.get(word);
    if (met !== undefined) return met;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}
