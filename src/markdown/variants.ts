/** One part of a text in its two forms. */
export interface Variants {
  /** For the page, which has this site's CSS and policy. */
  page: string;
  /** For readers without them: feeds, the text-only edition and the search index. */
  plain: string;
}

const BOTH = /<!--page-->(.*?)<!--plain-->(.*?)<!--end-->/gs;

/**
 * Markup with both forms, from which `pageForm` and `plainForm` choose. Neither may contain variants. All text of an
 * article is escaped, so it can't contain these comments.
 */
export function variants({ page, plain }: Variants): string {
  return `<!--page-->${page}<!--plain-->${plain}<!--end-->`;
}

/** A rendered body as its page shows it. */
export function pageForm(html: string): string {
  return html.replace(BOTH, "$1");
}

/** A rendered body for readers without this site's CSS. */
export function plainForm(html: string): string {
  return html.replace(BOTH, "$2");
}
