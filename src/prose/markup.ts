import { PROSE_MASK } from "../markdown/prose-blocks.ts";

/** Tags, templates and addresses that readers see as text, which other rules report. */
const MARKUP =
  /<\/?[a-z][^<>]{0,2000}>|\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}|\b(?:https?:\/\/|www\.)[^\s<>]{1,2000}/gi;

/** Hides markup that stayed text. The result is as long. */
export function withoutMarkup(text: string): string {
  return text.replace(MARKUP, (match) => PROSE_MASK.repeat(match.length));
}
