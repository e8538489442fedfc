import fc from "fast-check";
import { stringify } from "yaml";

/** What means something in YAML, nearly does, or does in another version of it. */
const PIECES = [
  ..."'\":#-[]{},?!&*|>%@`~=<\\+._/($;^ ",
  ...[": ", " #", "# ", "- ", " - ", "? ", "''", '\\"', "\\\\", "\\n", "<<", "---", "...", "  "],
  ...["\t", "\0", "\u0085", "\u00a0", "\u2003", "\u2028", "\u2029", "\u200b", "\u3000", "\ufeff"],
  ...["\ud83d", "\udc00", "😀", "é", "日", "²", "٣"],
  ..."01aeExobB",
];

const WORDS = [
  ...["null", "Null", "~", "true", "TRUE", "False", "yes", "on", "0", "-0", "007", "0o17", "0x1F"],
  ...["0b11", "1_000", "1.5", "1.", ".5", "+1", "-1", "1e3", "1E5", "1e400", "1e", "1.2.3", ".inf"],
  ...[".nan", "12:30", "190:20:30", "2026-03-01", "2026-03-01 12:30", "2026-03-01T12:00:00Z"],
  ...["10.1007/s1-2", "99999999999999999999", "123456789012345", "9007199254740993", "27 times"],
  ...["27  ", "1 #c", "https://a.b/c?d=e#f", "a: b", "a:b", "a:", "a #b", "a#b", "it's", "a - b"],
  ...["[a, b]", "[]", "[a,]", "[a, [b]]", "[null, 'c', \"d\"]", "[a: b]", "[: a]", "[1e400, a]"],
  ...[
    "{a: b}",
    "{ a: b, c: 'd' }",
    "{a: https://b.c}",
    "{a: 1e400}",
    "{a: b, a: c}",
    "{a: }",
    "{}",
    "'it''s'",
    "'a' b",
    '"a\\"b"',
    '"a\\nb"',
    '"a" #c',
    '""',
    "|",
    ">-",
    "!x",
  ],
  ...["&a", "*a", "<<"],
];

const FEW_KEYS = ["a", "b", "c", "d", "title", "a-b"];
const ODD_KEYS = [
  ...["null", "Null", "TRUE", "false", "_", "__proto__", "constructor", "prototype", "toString"],
  ...[
    "hasOwnProperty",
    "y",
    "on",
    "e1",
    "NaN",
    "a b",
    "a/b",
    "1",
    "é",
    "'a'",
    "?",
    "-",
    "<<",
    "a:b",
    "~",
  ],
];
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...FEW_KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_KEYS) },
);

const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((all) => all.join(""));
const nasty = joined(PIECES, 6);
/** Begins like a text and goes on as anything. */
const calm = fc
  .tuple(fc.constantFrom("a", "é", "(", "/", "20"), nasty)
  .map(([first, rest]) => first + rest);
const word = fc.constantFrom(...WORDS);
const quoted = fc.tuple(fc.constantFrom("'", '"'), nasty).map(([mark, text]) => mark + text + mark);
const list = fc
  .array(fc.oneof(calm, word, quoted), { maxLength: 3 })
  .map((items) => `[${items.join(", ")}]`);
const mapping = fc
  .array(fc.tuple(key, fc.oneof(calm, word, quoted)), { maxLength: 3 })
  .map((pairs) => `{ ${pairs.map(([name, text]) => `${name}: ${text}`).join(", ")} }`);
const value = fc.oneof(word, calm, nasty, quoted, list, mapping, fc.constant(""));

const spaces = (max: number) => fc.nat({ max }).map((count) => " ".repeat(count));
const rowOf = (values: fc.Arbitrary<string>) =>
  fc
    .tuple(
      spaces(5),
      fc.constantFrom("", "", "", "- ", "- ", "-  ", "-", "- - ", "? ", ": "),
      fc.option(key, { freq: 5, nil: "" }),
      fc.constantFrom(": ", ": ", ": ", ":  ", ":", " : ", ":\t"),
      values,
    )
    .map(([indent, dash, name, colon, text]) => indent + dash + (name && name + colon) + text);
const filler = fc.constantFrom("", " ", "   ", "# c", "  # c", "#c", " #c", "#", "---", "...");
const rows = (values: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: rowOf(values) }, { weight: 1, arbitrary: filler }), {
      minLength: 1,
      maxLength: 7,
    })
    .map((all) => `\n${all.join("\n")}\n`);

/** Lines of any sort under each other. */
export const anyLines = rows(value);

/** Values that are plain, in lines that may stand anywhere. */
export const plainLines = rows(
  fc.constantFrom(
    "a",
    "it's",
    "12",
    "2026-01-01",
    "null",
    "[a, b]",
    "{ a: b, c: d }",
    "'q'",
    '"q"',
    "",
    "",
    "",
  ),
);

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(word, calm, nasty, fc.nat(3000), fc.double(), fc.constantFrom(null, true, "")),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
  ),
}));

/** Any data, in the styles that a writer of YAML has. */
export const styledData = fc
  .record({
    data: fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 }),
    indent: fc.constantFrom(1, 2, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED"),
    collectionStyle: fc.constantFrom("any", "any", "block", "flow"),
  })
  .map(({ data, ...style }) => stringify(data, { ...style, defaultKeyType: "PLAIN" }));

/** A slip of the hand or two in it. */
export const slips = fc
  .tuple(
    styledData,
    fc.array(
      fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...PIECES, "\n", "\n  ", "\n- ", "\na: ")),
      { minLength: 1, maxLength: 2 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((made, [where, gone, piece]) => {
      const at = where % (made.length + 1);
      return made.slice(0, at) + piece + made.slice(at + gone);
    }, text),
  );
