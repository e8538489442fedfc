import fc from "fast-check";
import { expect, test } from "vitest";
import { typeset, typesetting } from "../../src/typography/typeset.ts";

const PIECES =
  `' " '' "" - -- --- . ... , ; : ! ? ( ) [ ] « » “ ” ‘ ’ < > / = a é s 5 08 90s 'n' 字 。 한 ה ! ￼ 👍`.split(
    " ",
  );
const texts = fc
  .array(fc.constantFrom(...PIECES, " ", "\n", "\u00a0", "\u200b", "\u0301", "\u200f"), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(""));
const languages = fc.constantFrom(
  ..."ar da de en es et fi fr fr-CA fr-CH he hu it ja ko nl pl ru sv tlh zh zh-TW".split(" "),
);

/** A text without anything that typesetting changes: marks, primes, dashes, dots, spaces. */
const bare = (text: string) => text.replace(/[\s'"‘’‚‹›“”„«»「」『』′″\-–—.…]/gu, "");

test("nothing is set but quotation marks, primes, dashes, dots and spaces", () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      expect(bare(typeset(text, language))).toBe(bare(text));
    }),
  );
});

test("edits are in the order of the text and do not overlap", () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      let done = 0;
      for (const { from, to } of typesetting(text, language).edits) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(to).toBeGreaterThan(from);
        done = to;
      }
      expect(done).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("no single straight mark is left, and double ones in pairs alone are set", () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      if (/[<>=/]/.test(text)) return;
      expect(typeset(text, language)).not.toContain("'");
    }),
  );
});

test("a text without straight marks, double signs or spaces before signs stays as it is", () => {
  const plain = texts.map((text) =>
    text.replace(/['"\n]|--+|\.\.+|\s(?=[;:!?»›])|(?<=[«‹])\s/g, ""),
  );
  fc.assert(
    fc.property(plain, languages, (text, language) => {
      fc.pre(!/--|\.\.\.|\s[;:!?»›]|[«‹]\s|\d\s\d{3}/.test(text));
      expect(typeset(text, language)).toBe(text);
    }),
  );
});
