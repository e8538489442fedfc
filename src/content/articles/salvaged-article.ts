import type { Article } from "../types.ts";

/** An article with errors, as far as it can be read. It is checked with all others, and never published. */
export interface SalvagedArticle {
  article: Article;
  /** The keys of its front matter whose values are unknown. */
  lost: readonly string[];
}
