import {
  attributeOf,
  BLOCKS,
  fragmentOf,
  type HtmlNode,
  isElement,
  UNSHOWN,
} from "../../html-reading/elements.ts";
import { asMarkdown, linkMarkdown } from "./plain-text.ts";

/** No post nests so deeply. Deeper elements are left out, since this file is recursive. */
const MAX_DEPTH = 60;

/**
 * The HTML of a stranger's post as Markdown: paragraphs, line breaks, emphasis, quotations, lists and links to the web.
 * Everything else becomes its text. Empty if its elements nest too deeply.
 */
export function htmlToMarkdown(html: string): string {
  const root = fragmentOf(html);
  const blocks = root ? written(root, 0) : "";
  return blocks
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function written(node: HtmlNode, depth: number): string {
  if (!("childNodes" in node) || depth > MAX_DEPTH) return "";
  return node.childNodes.map((child) => ofNode(child, depth + 1)).join("");
}

function ofNode(node: HtmlNode, depth: number): string {
  if ("value" in node) return asMarkdown(node.value.replace(/\s+/g, " "));
  if (!isElement(node) || UNSHOWN.has(node.tagName)) return "";
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
      return linkMarkdown(inside, attributeOf(node, "href"));
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
