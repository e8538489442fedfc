import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements whose content is not text. */
const UNSHOWN = new Set(
  "script style template iframe noscript noembed textarea title svg math".split(" "),
);
const BLOCKS = new Set("p div li blockquote pre h1 h2 h3 h4 h5 h6".split(" "));
/** Deeper markup than any post has: it could exhaust the stack. */
const MAX_DEPTH = 50;
/** Control characters, and those that nobody sees or that change the direction of the text around them. */
const UNSEEN = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029\ufeff]|\p{Cs}/gu;

/** The text of a post's HTML: paragraphs are separated by an empty line. No markup of it remains. */
export function textOfHtml(html: string): string {
  return tidy(
    parseFragment(html)
      .childNodes.map((node) => textOf(node, 0))
      .join(""),
  );
}

function textOf(node: Node, depth: number): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/\s+/g, " ");
  if (node.nodeName === "br") return "\n";
  if (!("childNodes" in node) || UNSHOWN.has(node.nodeName) || depth > MAX_DEPTH) return "";
  const text = node.childNodes.map((child) => textOf(child, depth + 1)).join("");
  return BLOCKS.has(node.nodeName) ? `\n\n${text}\n\n` : text;
}

/** A text without characters that nobody sees, and with at most one empty line in a row. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
