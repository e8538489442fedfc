import type { Author, AuthorFacts } from "../content/types.ts";

/** What an author's byline tells: an article's page need not be made again for another biography. */
export function factsOf({
  file: _,
  biography: __,
  language: ___,
  public: ____,
  ...facts
}: Author): AuthorFacts {
  return facts;
}
