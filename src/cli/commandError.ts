/** What a command was told that it cannot do; the message is one line for whoever runs it. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
