import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CSS_AT_RULES, CSS_FUNCTIONS, CSS_OMITTED } from "../../src/drawings/css/allowed.ts";
import { writeCss } from "../../src/drawings/css/write-css.ts";

function written(css: string) {
  const refused: string[] = [];
  const addresses: string[] = [];
  const text = writeCss(css, {
    refuse: (reason, detail) => refused.push(`${reason} ${detail}`),
    visit: () => {},
    address: (address) => {
      addresses.push(address);
      return address.startsWith("#") ? address : undefined;
    },
  });
  return { text, refused, addresses };
}

/** What a browser would act on in the written tokens: names of functions and rules, and URLs. */
function acting(css: string): string[] {
  const tokens: CSSToken[] = tokenize({ css });
  return tokens.flatMap((token) => {
    if (token[0] === TokenType.AtKeyword) return `@${token[4].value.toLowerCase()}`;
    if (token[0] === TokenType.Function) return `${token[4].value.toLowerCase()}(`;
    return token[0] === TokenType.URL ? `url(${token[4].value}` : [];
  });
}

const PIECES = [
  ..."abcurl\\()\"'{};:@#.-/*<!>\n 1e+%,6972",
  "url(",
  "u\\72l(",
  "@import",
  "@\\69mport",
  "image-set(",
  "image-",
  "set(",
  "/*",
  "*/",
  "\\",
  "rgb(",
  "#a",
  "-->",
  "<!--",
  '"',
  "x.svg",
  "//evil.example",
  "@charset",
  "@media",
  "é",
  "\\0",
  "\\110000 ",
  "path(",
];
const CSS = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(""));

test("what is written without a problem calls known functions and rules, and names parts of the drawing", () => {
  fc.assert(
    fc.property(CSS, (css) => {
      const { text, refused } = written(css);
      if (refused.length > 0) return;
      for (const name of acting(text)) {
        const known =
          CSS_AT_RULES.has(name.slice(1)) ||
          CSS_FUNCTIONS.has(name.slice(0, -1)) ||
          name === "url(" ||
          name.startsWith("url(#");
        expect(known, `${JSON.stringify(css)}: ${name}`).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

test("what was written without a problem is written unchanged when it is read again", () => {
  fc.assert(
    fc.property(CSS, (css) => {
      const once = written(css);
      if (once.refused.length > 0) return;
      expect(written(once.text).text).toBe(once.text);
    }),
    { numRuns: 3000 },
  );
});

test.each([...CSS_FUNCTIONS])("%s() is a function that may be called", (name) => {
  const css = `a{b:${name}(1) ${name.toUpperCase()}(2)}`;
  expect(written(css)).toEqual({ text: css, refused: [], addresses: [] });
});

test.each([...CSS_AT_RULES])("@%s is a rule that may be used", (name) => {
  expect(written(`@${name} x{a{}}`)).toMatchObject({ text: `@${name} x{a{}}`, refused: [] });
});

test.each([...CSS_OMITTED])("@%s is left out", (name) => {
  expect(written(`@${name} "x" url(y);a{}`)).toEqual({ text: " a{}", refused: [], addresses: [] });
});
