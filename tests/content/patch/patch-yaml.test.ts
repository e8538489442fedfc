import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { patchYaml, yamlData } from "../../../src/content/patch/patch-yaml.ts";
import { times } from "../../kit/measures/sample.ts";

const KEYS = ["title", "description", "date", "authors", "tags", "image", "sponsor", "citations"];
const order = () => KEYS;

/** Text that YAML could take for something else. */
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "no",
    "on",
    "Yes",
    "~",
    "null",
    "1:30",
    "0123",
    "1_000",
    "0x1F",
    "1e3",
    ".inf",
    "-",
    "? a",
  ),
  fc.constantFrom(
    "2026-03-01",
    "2026-03-01 9:30",
    "a: b",
    "a #b",
    "#b",
    "- a",
    "[@key]",
    "{x}",
    "a, b",
    "&a",
    "*b",
  ),
  fc.constantFrom(
    "it's",
    '"quoted"',
    "two\nlines",
    "two\n\nparagraphs\n",
    " padded ",
    "\ttab",
    "é",
    "\u2028",
    "%x",
    "`x`",
  ),
);
const scalar = fc.oneof(words, words, fc.integer(), fc.boolean(), fc.constant(null));
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(tie("data"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("id", "url", "a", "b c", "no", "1"), tie("data"), { maxKeys: 4 }),
  ),
}));

/** A key as an editor might write it: its lines, with comments and in some style. */
interface WrittenKey {
  key: string;
  text: string;
}

const writtenKeys: fc.Arbitrary<WrittenKey[]> = fc
  .subarray(KEYS, { minLength: 1 })
  .chain((keys) => fc.shuffledSubarray(keys, { minLength: 1 }))
  .chain((keys) => fc.tuple(...keys.map((key) => writtenKey(key))));

function writtenKey(key: string): fc.Arbitrary<WrittenKey> {
  return fc
    .record({
      value: data,
      above: fc.constantFrom("", "", "# above\n", "\n", "\n# one\n# two\n"),
      beside: fc.constantFrom("", " # beside"),
      style: fc.constantFrom(
        "PLAIN",
        "QUOTE_SINGLE",
        "QUOTE_DOUBLE",
        "BLOCK_FOLDED",
        "BLOCK_LITERAL",
      ),
      collectionStyle: fc.constantFrom("any", "flow"),
      lineWidth: fc.constantFrom(0, 24),
    })
    .map(({ value, above, beside, style, collectionStyle, lineWidth }) => {
      const own = stringify(
        { [key]: value },
        {
          schema: "core",
          defaultStringType: style as "PLAIN",
          defaultKeyType: "PLAIN",
          collectionStyle: collectionStyle as "any",
          lineWidth,
        },
      );
      const line =
        collectionStyle === "flow"
          ? own.replace(/^\{\s*([\s\S]*?),?\s*\}\n$/, "$1\n").replaceAll(/\n *(?=.)/g, " ")
          : own;
      const isOneLine = /^[^\n]*\n$/.test(line) && !/[|>]/.test(line);
      return { key, text: above + (isOneLine ? line.replace(/\n$/, `${beside}\n`) : line) };
    })
    .filter(({ text }) => yamlData(text) !== undefined);
}

const NUMBER = { numRuns: times(2000) };

function dataIn(text: string): Record<string, unknown> {
  return yamlData(text)?.data as Record<string, unknown>;
}

describe("patching YAML", () => {
  it("changes the lines of one key, and no other byte", () => {
    fc.assert(
      fc.property(writtenKeys, fc.nat(), data, (keys, nth, value) => {
        const text = keys.map((each) => each.text).join("");
        const at = nth % keys.length;
        const before = keys
          .slice(0, at)
          .map((each) => each.text)
          .join("");
        const after = keys
          .slice(at + 1)
          .map((each) => each.text)
          .join("");
        const wanted = { ...dataIn(text), [keys[at]?.key ?? ""]: value };
        const made = patchYaml(text, wanted, order);
        expect(made.problem).toBeUndefined();
        if (made.problem !== undefined) return;
        expect(made.text.startsWith(before)).toBe(true);
        expect(made.text.endsWith(after)).toBe(true);
        expect(dataIn(made.text)).toEqual(wanted);
      }),
      NUMBER,
    );
  });

  it("returns the same text for the same values", () => {
    fc.assert(
      fc.property(writtenKeys, (keys) => {
        const text = keys.map((each) => each.text).join("");
        expect(patchYaml(text, dataIn(text), order)).toEqual({ text });
      }),
      NUMBER,
    );
  });

  it("reaches any values in any number of steps, and keeps line ends", () => {
    fc.assert(
      fc.property(
        writtenKeys,
        fc.array(fc.dictionary(fc.constantFrom(...KEYS), data), { maxLength: 4 }),
        fc.boolean(),
        (keys, steps, crlf) => {
          let text = keys.map((each) => each.text).join("");
          if (crlf) text = text.replaceAll("\n", "\r\n");
          for (const wanted of steps) {
            const made = patchYaml(text, wanted, order);
            expect(made.problem).toBeUndefined();
            if (made.problem !== undefined) return;
            expect(dataIn(made.text) ?? {}).toEqual(wanted);
            expect(patchYaml(made.text, wanted, order)).toEqual({ text: made.text });
            if (text.includes("\r\n")) expect(made.text).not.toMatch(/(?<!\r)\n/);
            text = made.text;
          }
        },
      ),
      NUMBER,
    );
  });
});
