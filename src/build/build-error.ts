/** A build that can't go on for a reason outside the content: one sentence, and what to do; no stack. */
export class BuildError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
