import { list, paragraph, phrase, quotation } from "./prose.ts";
import type { Random } from "./random.ts";
import type { Source } from "./types.ts";

const LEAST = 4_300;
const MOST = 7_300;

/** Which of the three sources each of the six citations names: all are cited, in the order of their numbers first. */
const CITED = [0, 1, 0, 2, 1, 2];

/** An article's text, in five parts: one before the first heading, then four with one each. */
export function body(own: Random, sources: readonly Source[]): string {
  const target = LEAST + own.below(MOST - LEAST);
  const blocks: string[] = [];
  const headings = new Set<string>();
  let length = 0;
  const add = (block: string) => {
    blocks.push(block);
    length += block.length + 2;
  };
  for (let part = 0; part <= 4; part++) {
    if (part > 0) add(`## ${unused(headings, own)}`);
    add(cite(paragraph(own), sources[CITED[part] ?? 0]));
    if (part === 2) add(list(own));
    if (part === 3 && own.chance(0.5)) add(quotation(own));
    while (length < (target * (part + 1)) / 5 - 200) add(paragraph(own));
  }
  add(cite(paragraph(own), sources[CITED[5] ?? 0]));
  return `${blocks.join("\n\n")}\n`;
}

function unused(headings: Set<string>, own: Random): string {
  const text = phrase(own);
  if (headings.has(text)) return unused(headings, own);
  headings.add(text);
  return text;
}

/** Before the full stop, as a newsroom writes it; after a quotation that ends with its own. */
function cite(text: string, cited: Source | undefined): string {
  if (!cited) return text;
  const call = ` [@${cited.key}]`;
  return text.endsWith(".") ? `${text.slice(0, -1)}${call}.` : `${text}${call}`;
}
