import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import cjkFriendly from "markdown-it-cjk-friendly";
import { textOf } from "./text.ts";
import { isLink } from "./urls.ts";

/** No URL that a reader means is longer. */
const MAX_URL = 2_000;

const markdown = replyMarkdown();

/** A reply as safe HTML, and without markup. */
export function renderReply(source: string): { html: string; text: string } {
  const tokens = markdown.parse(source, {});
  const lines = tokens.flatMap(({ type, children }) =>
    type === "inline" ? [textOf(children ?? [])] : [],
  );
  return {
    html: markdown.renderer.render(tokens, markdown.options, {}).trim(),
    text: lines.join("\n"),
  };
}

/**
 * A part of CommonMark: paragraphs, quotations, lists, emphasis, code in a line, and links to the web. All else stays
 * text: strangers write replies, so they get no headings, pictures or HTML. Code blocks are off since letters are
 * indented.
 */
function replyMarkdown(): MarkdownIt {
  // This preset nests twenty levels, the default one a hundred.
  const md = new MarkdownIt("commonmark", { html: false, linkify: true }).enable("linkify");
  md.disable(["code", "fence", "heading", "hr", "html_block", "lheading", "reference"]);
  md.disable(["html_inline", "image"]);
  md.use(cjkFriendly);
  // Only whole addresses: what merely looks like one is the reader's spelling.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const schema of ["ftp:", "//", "mailto:"]) md.linkify.add(schema, null);
  md.validateLink = (url) => url.length <= MAX_URL && /^https?:/i.test(url) && isLink(url);
  md.core.ruler.push("replies", ({ tokens }) => {
    for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) mark(token);
  });
  return md;
}

/** The elements whose direction follows their first words: a reply may be in any language. */
const BLOCKS = new Set(["p", "blockquote", "ul", "ol", "li"]);

function mark(token: Token): void {
  if (token.nesting !== 1) return;
  if (BLOCKS.has(token.tag)) token.attrSet("dir", "auto");
  // https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
  if (token.tag === "a") token.attrSet("rel", "nofollow ugc");
}
