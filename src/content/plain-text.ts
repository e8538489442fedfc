import { turnsAt } from "../bidi.ts";

/** The markup that CSL-JSON may hold: https://docs.citationstyles.org/en/stable/specification.html#rich-text */
const RICH = /<\/?(?:i|b|sup|sub|sc|em|strong|span)>|<span [^<>]*>/g;

/** As in an article's own fields: controls, halves of characters, what turns the direction of text around. */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202a-\u202e]/gu;
const ISOLATES = /[\u2066-\u2069]/g;

/** Text of another program as it is read, without markup and what nobody sees. */
export function plainText(written: string): { text: string; unseen: boolean } {
  const even = written.replace(UNSEEN, "");
  const seen = turnsAt(even) === undefined ? even : even.replace(ISOLATES, "");
  return { text: seen.replace(RICH, "").trim(), unseen: seen !== written };
}
