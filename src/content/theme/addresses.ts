import { type CSSToken, TokenType } from "@csstools/css-tokenizer";

/** A file or page that CSS loads: the text, and where it is written, as offsets. `end` is past its last character. */
export interface CssAddress {
  text: string;
  start: number;
  end: number;
  /** Whether it may be rewritten: written as `url(…)`. */
  isUrl: boolean;
}

/** Functions that load a file named by a string, in lower case. */
const LOADING: ReadonlySet<string> = new Set([
  ...["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"],
]);

/** Every address in a stylesheet, also those in values that browsers would ignore. */
export function addressesIn(tokens: readonly CSSToken[]): CssAddress[] {
  const found: CssAddress[] = [];
  const open: CSSToken[] = [];
  for (const token of tokens) {
    const [type, , start, last] = token;
    const isIn = open.at(-1);
    if (type === TokenType.URL)
      found.push({ text: token[4].value, start, end: last + 1, isUrl: true });
    else if (type === TokenType.BadURL)
      found.push({ text: token[1], start, end: last + 1, isUrl: false });
    else if (type === TokenType.Function || type === TokenType.OpenParen) open.push(token);
    else if (type === TokenType.CloseParen) open.pop();
    else if (type === TokenType.String && isIn?.[0] === TokenType.Function) {
      const name = isIn[4].value.toLowerCase();
      // `image-set("a.png" 1x)` takes strings as addresses too.
      if (LOADING.has(name))
        found.push({ text: token[4].value, start, end: last + 1, isUrl: name === "url" });
    }
  }
  return found;
}
