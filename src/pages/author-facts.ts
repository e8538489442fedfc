import type { Author, AuthorFacts } from "../content/types.ts";

/** The facts that a byline shows. Without the biography, editing it does not render the author's articles again. */
export function bylineFacts({
  file: _,
  biography: __,
  language: ___,
  public: ____,
  ...facts
}: Author): AuthorFacts {
  return facts;
}
