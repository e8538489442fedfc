import fc from "fast-check";
import MarkdownIt from "markdown-it";
import text from "markdown-it/lib/rules_inline/text.mjs";
import { expect, test } from "vitest";
import { textRule } from "../../src/markdown/text-offsets.ts";
import { isNormal } from "../../src/markdown/urls.ts";

const md = new MarkdownIt();

test("text goes on as far as markdown-it's own rule goes", () => {
  const all = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
  const sign = fc.constantFrom(...all, "日", "\ud83d", "\uffff");
  fc.assert(
    fc.property(fc.array(sign), fc.boolean(), fc.nat(3), (signs, silent, cut) => {
      const src = signs.join("");
      const [own, theirs] = [textRule, text].map((rule) => {
        const state = new md.inline.State(src, md, {}, []);
        state.posMax = Math.max(0, src.length - cut);
        return [rule(state, silent), state.pos, state.pending];
      });
      expect(own).toEqual(theirs);
    }),
  );
  for (const each of all) {
    const states = [textRule, text].map((rule) => {
      const state = new md.inline.State(`${each}a`, md, {}, []);
      return [rule(state, false), state.pos];
    });
    expect(states[0], JSON.stringify(each)).toEqual(states[1]);
  }
});

test("a URL that is not taken apart is one that markdown-it would leave as it is", () => {
  const pieces = [
    "a",
    "B",
    "9",
    ".",
    "..",
    "-",
    "/",
    "//",
    ":",
    "?b=c",
    "#d",
    "%20",
    "é",
    "_",
    "~",
  ];
  const url = fc
    .tuple(
      fc.constantFrom("https://", "http://", "HTTPS://", "ftp://", ""),
      fc.constantFrom(
        "a.example",
        "xn--bcher-kva.example",
        "A.example",
        "1.2.3.4",
        "a-.example",
        "a",
      ),
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
    )
    .map(([scheme, host, rest]) => scheme + host + rest.join(""));
  let normal = 0;
  fc.assert(
    fc.property(url, (each) => {
      if (!isNormal(each)) return;
      normal += 1;
      expect(md.normalizeLink(each)).toBe(each);
    }),
    { numRuns: 5000 },
  );
  expect(normal).toBeGreaterThan(100);
});
