import type { Paired, Unpaired } from "../typography/pair-quotes.ts";
import type { Quotes } from "../typography/quotes.ts";

/**
 * Pairs the quotation marks of a quotation that continues in the next paragraph: each paragraph opens it again and the
 * last closes it, or only the first opens it. Adds the edits that neither paragraph shows by itself.
 */
export function continueQuotation(paragraph: Paired, next: Paired, marks: Quotes): void {
  const { unclosed } = paragraph;
  if (!unclosed) return;
  const { first, unopened } = next;
  if (first?.double === unclosed.double) {
    open(paragraph, unclosed, marks);
    const isPaired = first.double
      ? next.edits.some(({ from }) => from === first.at)
      : next.unclosed?.at !== first.at;
    if (!isPaired) open(next, first, marks);
  } else if (unopened && unclosed.double) {
    open(paragraph, unclosed, marks);
    set(next, unopened, marks[1]);
  }
}

function open(paragraph: Paired, sign: Unpaired, marks: Quotes): void {
  set(paragraph, sign, marks[sign.double ? 0 : 2]);
}

function set(paragraph: Paired, { at }: Unpaired, text: string): void {
  paragraph.edits = [
    ...paragraph.edits.filter(({ from }) => from < at),
    { from: at, to: at + 1, text },
    ...paragraph.edits.filter(({ from }) => from > at),
  ];
}
