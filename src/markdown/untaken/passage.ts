import type Token from "markdown-it/lib/token.mjs";
import { once } from "../../memo.ts";
import { endOfText } from "../text-offsets.ts";

/** In `shown`, each character that readers do not see as text: markup that took, code, addresses. */
export const TAKEN = "\ufffc";

/** The inline text of one block, as far as it stayed text. */
export interface Passage {
  /** What the block is: `paragraph`, `heading`, `th` or `td`. */
  block: string;
  /** It is the first paragraph of a list's item, or of a block quote. */
  within: "item" | "quote" | undefined;
  /** As the editor wrote it. */
  written: string;
  /** The same length: what readers see as text, line ends and spaces, and `TAKEN` for all else. */
  shown: string;
}

/** A line of a passage. */
export interface PassageLine {
  /** Where it begins in the passage. */
  at: number;
  written: string;
  shown: string;
}

/** The passage of the `inline` token at an index. */
export function passageAt(tokens: readonly Token[], index: number): Passage | undefined {
  const token = tokens[index];
  const open = tokens[index - 1];
  if (token?.type !== "inline" || !open) return undefined;
  // Few passages are looked at so closely.
  const shown = once(() => shownOf(token));
  return {
    block: open.type.replace("_open", ""),
    within: WITHIN[tokens[index - 2]?.type ?? ""],
    written: token.content,
    get shown() {
      return shown();
    },
  };
}

const WITHIN: Readonly<Record<string, Passage["within"]>> = {
  list_item_open: "item",
  blockquote_open: "quote",
};

function shownOf({ content, children }: Token): string {
  let shown = "";
  for (const token of children ?? []) {
    if (token.type !== "text" || token.content === "") continue;
    const from = (endOfText(token) ?? -1) - token.content.length;
    // Text that was not written like this comes from markup: an address as the words of its link, the name of a source.
    if (from < shown.length || !content.startsWith(token.content, from)) continue;
    shown += taken(content.slice(shown.length, from)) + token.content;
  }
  return withoutComments(shown + taken(content.slice(shown.length)));
}

/** Comments are reported as a whole. */
function withoutComments(shown: string): string {
  let text = "";
  let done = 0;
  for (let at = shown.indexOf("<!--"); at !== -1; at = shown.indexOf("<!--", done)) {
    const end = shown.indexOf("-->", at);
    if (end === -1) break;
    text += shown.slice(done, at) + taken(shown.slice(at, end + 3));
    done = end + 3;
  }
  return text + shown.slice(done);
}

function taken(written: string): string {
  return written.replace(/[^ \t\n]+/g, (run) => TAKEN.repeat(run.length));
}

export function linesOf({ written, shown }: Passage): PassageLine[] {
  const lines: PassageLine[] = [];
  let at = 0;
  for (const line of shown.split("\n")) {
    lines.push({ at, shown: line, written: written.slice(at, at + line.length) });
    at += line.length + 1;
  }
  return lines;
}
