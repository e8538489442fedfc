import { PROSE_MASK } from "../markdown/prose-blocks.ts";

/** Marks that open a quotation, and what closes it. Single marks are left out: they are apostrophes too. */
const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«»",
  "「": "」",
  "『": "』",
  '"': '"',
};

/** Hides the words of others: what is in quotation marks. The result is as long. */
export function withoutQuotations(text: string): string {
  let kept = "";
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined) continue;
    const end = endOf(text, at + 1, closing);
    // A quotation that continues in the next paragraph is closed there.
    const last = end === -1 ? text.length : end;
    kept += text.slice(done, at + 1) + PROSE_MASK.repeat(last - at - 1);
    done = last;
    at = last;
  }
  return kept + text.slice(done);
}

function endOf(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; at += 1) if (closing.includes(text.charAt(at))) return at;
  return -1;
}
