import fc from "fast-check";
import { stringify } from "yaml";
import { yamlData } from "../../../src/content/patch/patch-yaml.ts";

/** Text that YAML could take for something else. */
export const words = fc.oneof(
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
export const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(tie("data"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("id", "url", "a", "b c", "no", "1"), tie("data"), { maxKeys: 4 }),
  ),
}));

/** A key as an editor might write it: its lines, with comments and in some style. */
export interface WrittenKey {
  key: string;
  text: string;
}

export function writtenKey(key: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<WrittenKey> {
  return fc
    .record({
      value: values,
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
