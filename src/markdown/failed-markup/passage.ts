import type Token from "markdown-it/lib/token.mjs";
import { once } from "../../memo.ts";
import { endOfText } from "../text-offsets.ts";

/** Replaces each character in `shown` that readers do not see as text: parsed markup, code, URLs. */
export const MASK = "\ufffc";

/** The inline text of a block, with what stayed text. */
export interface Passage {
  /** The kind of block: `paragraph`, `heading`, `th` or `td`. */
  block: string;
  /** The container whose first paragraph it is, if any: a list item or a block quote. */
  within: "item" | "quote" | undefined;
  /** As written by the editor. */
  written: string;
  /** Of the same length: text as readers see it, white space, and `MASK` for everything else. */
  shown: string;
}

export interface PassageLine {
  /** The offset in the passage where it begins. */
  at: number;
  written: string;
  shown: string;
}

export function passageAt(tokens: readonly Token[], index: number): Passage | undefined {
  const token = tokens[index];
  const open = tokens[index - 1];
  if (token?.type !== "inline" || !open) return undefined;
  // Computed on demand, since few passages need it.
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
    // Text that was not written like this was generated, such as a source's name or the URL that an autolink shows.
    if (from < shown.length || !content.startsWith(token.content, from)) continue;
    shown += masked(content.slice(shown.length, from)) + token.content;
  }
  return withoutComments(shown + masked(content.slice(shown.length)));
}

/** Hides HTML comments, which are reported as a whole. */
function withoutComments(shown: string): string {
  let text = "";
  let done = 0;
  for (let at = shown.indexOf("<!--"); at !== -1; at = shown.indexOf("<!--", done)) {
    const end = shown.indexOf("-->", at);
    if (end === -1) break;
    text += shown.slice(done, at) + masked(shown.slice(at, end + 3));
    done = end + 3;
  }
  return text + shown.slice(done);
}

function masked(written: string): string {
  return written.replace(/[^ \t\n]+/g, (run) => MASK.repeat(run.length));
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
