/** Broken content: where, and what was expected. It stops the start. */
export class ContentError extends Error {
  constructor(file: string, line: number, column: number, field: string, expected: string) {
    super(`${file}:${line}:${column} ${field}: ${expected}`);
    this.name = 'ContentError';
  }
}
