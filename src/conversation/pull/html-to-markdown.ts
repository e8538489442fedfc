import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { asMarkdown, linkMarkdown } from "./plain-text.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose content is not text. */
const SKIPPED = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "math",
]);
const BLOCKS = new Set([
  "p",
  "div",
  "section",
  "article",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "pre",
]);
/** Deeper elements are read as their text: the parser builds any depth, and this function is recursive. */
const MAX_DEPTH = 60;

/**
 * The HTML of a stranger's post as Markdown: paragraphs, line breaks, emphasis, quotations, lists and links to the web.
 * Everything else becomes its text.
 */
export function htmlToMarkdown(html: string): string {
  const blocks = written(parseFragment(html), 0);
  return blocks
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function written(node: Node, depth: number): string {
  if (!("childNodes" in node) || depth > MAX_DEPTH) return "";
  return node.childNodes.map((child) => ofNode(child, depth + 1)).join("");
}

function ofNode(node: Node, depth: number): string {
  if ("value" in node) return asMarkdown(node.value.replace(/\s+/g, " "));
  if (!("tagName" in node) || SKIPPED.has(node.tagName)) return "";
  const inside = written(node, depth);
  switch (node.tagName) {
    case "br":
      return "  \n";
    case "strong":
    case "b":
      return around(inside, "**");
    case "em":
    case "i":
      return around(inside, "*");
    case "a":
      return linkMarkdown(inside, hrefOf(node));
    case "li":
      return `\n- ${inside.trim().replaceAll("\n", "\n  ")}\n`;
    case "blockquote":
      return `\n\n${inside.trim().replace(/^/gm, "> ")}\n\n`;
    default:
      return BLOCKS.has(node.tagName) ? `\n\n${inside}\n\n` : inside;
  }
}

/** Signs must touch the words that they emphasize. */
function around(text: string, sign: string): string {
  const words = text.trim();
  if (words === "" || words.includes("\n\n")) return text;
  const [before = "", after = ""] = text.split(words, 2);
  return `${before}${sign}${words}${sign}${after}`;
}

function hrefOf(node: DefaultTreeAdapterTypes.Element): string {
  return node.attrs.find(({ name }) => name === "href")?.value ?? "";
}
