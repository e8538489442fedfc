import { BLOCKS, fragmentOf, type HtmlNode, UNSHOWN } from "./elements.ts";

/** Control characters, and those that nobody sees or that change the direction of the text around them. */
const UNSEEN = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029\ufeff]|\p{Cs}/gu;

/**
 * The text of a part of a page: paragraphs are separated by an empty line. No markup of it remains. Empty if its elements
 * nest too deeply.
 */
export function textOfHtml(html: string): string {
  const root = fragmentOf(html);
  return root ? textOfNode(root) : "";
}

/** The text that a page, or a part of it, shows. */
export function textOfNode(root: HtmlNode): string {
  const parts: string[] = [];
  // Not recursive: strangers' pages nest as deeply as they like.
  const waiting: (HtmlNode | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (next.nodeName === "#text" && "value" in next) {
      parts.push(next.value.replace(/\s+/g, " "));
    } else if (next.nodeName === "br") parts.push("\n");
    else if ("childNodes" in next && !UNSHOWN.has(next.nodeName)) {
      const space = BLOCKS.has(next.nodeName) ? "\n\n" : isCell(next) ? " " : "";
      parts.push(space);
      waiting.push(space);
      for (const child of next.childNodes.toReversed()) waiting.push(child);
    }
  }
  return tidy(parts.join(""));
}

function isCell({ nodeName }: HtmlNode): boolean {
  return nodeName === "td" || nodeName === "th";
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
