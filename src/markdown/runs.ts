import type Token from "markdown-it/lib/token.mjs";
import { OPAQUE } from "../typography/characters.ts";
import type { Edit } from "../typography/edits.ts";
import { apply } from "../typography/edits.ts";
import { decodeUrl } from "./urls.ts";

/** The text of inline tokens as readers see it, with the parts that typography may change. */
export interface Run {
  text: string;
  parts: { token: Token; from: number; to: number }[];
}

/** A caption and its credit are separate from the text before them. */
const BEGINS_RUN = new Set(["figcaption_open", "credit_open"]);

export function runsOf(tokens: readonly Token[]): Run[] {
  let run: Run = { text: "", parts: [] };
  const runs = [run];
  let inAddress = false;
  for (const [index, token] of tokens.entries()) {
    if (BEGINS_RUN.has(token.type)) {
      run = { text: "", parts: [] };
      runs.push(run);
    } else if (token.type === "link_open") inAddress = showsAddress(tokens, index);
    else if (token.type === "link_close") inAddress = false;
    else add(run, token, inAddress);
  }
  return runs;
}

/** Calls, notes and emphasis add nothing between the characters beside them. */
function add(run: Run, token: Token, inAddress: boolean): void {
  const { type, content } = token;
  const from = run.text.length;
  if (type === "text" && inAddress) run.text += OPAQUE.repeat(content.length);
  else if (type === "text") run.text += content;
  else if (type === "softbreak") run.text += "\n";
  else if (type === "hardbreak") run.text += "\u2028";
  else if (type === "text_special") run.text += KEPT[content] ?? content;
  else if (type === "code_inline" || type === "image") run.text += OPAQUE;
  if (type === "softbreak" || (type === "text" && !inAddress))
    run.parts.push({ token, from, to: run.text.length });
}

/** Escapes and entities are kept as written: similar characters, which typography ignores, take their place. */
const KEPT: Readonly<Record<string, string>> = {
  '"': "`",
  "'": "`",
  "-": "\u2010",
  ".": "\u2024",
  " ": "\u00a0",
};

/** Whether a link shows its URL: `<https://example.org/it's>`, or words that are a part of its URL. */
function showsAddress(tokens: readonly Token[], index: number): boolean {
  const link = tokens[index];
  if (link?.info === "auto") return true;
  let words = "";
  for (let at = index + 1; at < tokens.length && tokens[at]?.type !== "link_close"; at += 1)
    words += tokens[at]?.content ?? "";
  if (!/^\S*[./@]\S*$/.test(words)) return false;
  return decodeUrl(String(link?.attrGet("href") ?? "")).includes(words);
}

/** Applies edits of a run's text to its tokens, except those that span several tokens. */
export function editRun({ parts }: Run, edits: readonly Edit[]): void {
  let next = 0;
  for (const { token, from, to } of parts) {
    const own: Edit[] = [];
    for (; next < edits.length && (edits[next]?.from ?? to) < to; next += 1) {
      const edit = edits[next];
      if (edit && edit.from >= from && edit.to <= to)
        own.push({ ...edit, from: edit.from - from, to: edit.to - from });
    }
    if (own.length === 0) continue;
    token.content = apply(token.type === "softbreak" ? "\n" : token.content, own);
    token.type = "text";
    token.tag = "";
  }
}
