const HOW = "Return html`…`, from “dateline-news/html”. To show nothing, return html``.";

/** A layout or part of a publication returned something other than markup. */
export class MarkupError extends Error {
  /** The module's absolute path. */
  readonly path: string;
  /** The name of the exported function. */
  readonly of: string;
  readonly hint: string;
  constructor(
    message: string,
    { path, of, hint = HOW }: { path: string; of: string; hint?: string },
  ) {
    super(message);
    this.path = path;
    this.of = of;
    this.hint = hint;
  }
}
