import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIMITS } from "../../src/limits.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { HEAVY_BODIES, heavyBody } from "../kit/attacks/heavy-bodies.ts";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { errorsOf, tried } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { CLAIMING } from "../kit/fixtures/claimed-sizes.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { context, reference } from "../markdown/fixtures.ts";

const place = useScratch();

/** Marks that nest, open without end, or pair with others far away. */
const MARKS = [
  ..."[ ![ ( [a]( ![a]( * ** _ __ *a _a **a* ` `` ``a` ~~ ~~a < <a <!-- <!--a & &# \\ | > - + * # ~~~ ^ [^ [^a] [@ [@a [@a; @a @{ *[ : $ ~ = == {{ {%".split(
    " ",
  ),
  ..."> |> |- |1. |- - |\n> |\n- |\n1. |\n# |\n    |\n---\n|\na\n===\n|a\n-\n|\n\n|\n|a|\n|[a]: b\n|[^a]: b\n|*[A]: b\n|a  \n|```\n|~~~\n|> [!NOTE]\n".split(
    "|",
  ),
  ...[
    "\n# ",
    "a\n-\n",
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
].filter((mark) => mark !== "");

const references = Array.from({ length: 1000 }, (_, index) =>
  reference(`key${index}`, `A long title, number ${index}`),
);

/** Of this thread alone: beside it the engine clears up in others, and the longer the less of the machine is free. */
function seconds(text: string): number {
  const start = process.threadCpuUsage();
  renderBody(text, { ...context, references });
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}

const of = (mark: string, size: number) => mark.repeat(Math.ceil(size / mark.length));
const SIZES = [100_000, 600_000];
/**
 * So many times as long a linear body of the second size takes at most. Six would do, were it not that the engine moves
 * what lives longer: twelve have been measured. What is quadratic takes 36 times as long.
 */
const MOST = 18;
/** What comes from elsewhere only adds to a time: where one is too long, the least of several counts. */
const ROUNDS = 3;
/** Below this, what a machine does beside tells more than the text. */
const SLIGHT = 0.15;

test.each(sampled([...new Set(MARKS)]))("%j a hundred thousand times is linear", (mark) => {
  const closed = mark.length === 1 && "[(<{".includes(mark);
  const bodies = SIZES.map((size) => {
    const half = of(mark, size / 2);
    return closed ? half + "])>}".charAt("[(<{".indexOf(mark)).repeat(size / 2) : of(mark, size);
  });
  expectLinear(bodies);
});

function expectLinear([small = "", large = ""]: readonly string[]): void {
  let [one, two, most] = [Infinity, Infinity, 0];
  for (let round = 0; round < ROUNDS && two > most; round += 1) {
    // Before and after: what is rendered first is not compiled yet.
    const before = seconds(small);
    two = Math.min(two, seconds(large));
    one = Math.min(one, before, seconds(small));
    most = Math.max(MOST * one, SLIGHT);
  }
  expect(one).toBeLessThan(2);
  expect(two).toBeLessThanOrEqual(most);
}

test.each(sampled(HEAVY_BODIES))("a body of %j, and %j again and again, is linear", (...parts) => {
  expectLinear(SIZES.map((size) => heavyBody(parts, size)));
});

/** Of what an engine takes as arguments of one call, it takes some hundred thousand: each of these is more. */
const MANY: readonly (readonly [before: string, piece: string, after: string])[] = [
  ["", "![a](/m)", ""],
  ["", "[@key1]*a*", ""],
  ["![a](/m ", "[@key1]", ")"],
  ['![a](/m "', "[@key1]", '")'],
  ["[@key1", "; @key2", "]"],
  ["", "a[^a] ", "\n\n[^a]: b"],
];

test.each(sampled(MANY, 2))("as many as a file may hold of %j, %j, are read", (...parts) => {
  const text = heavyBody(parts, LIMITS.textBytes);
  expect(renderBody(text, { ...context, references }).body.html).not.toBe("");
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
  "ten thousand unknown keys": Array.from({ length: 10_000 }, (_, n) => `key${n}: a`).join("\n"),
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

/** Prints the most memory that the process took, in kilobytes, at its end. */
const TELLING = `process.on("exit", () => console.log("took " + process.resourceUsage().maxRSS))`;
const MEGABYTES = 300;
const { svg, ...RASTERS } = CLAIMING;
const CLAIMED: Record<string, Uint8Array> = {
  ...Object.fromEntries(
    Object.entries(RASTERS).map(([ending, of]) => [ending, of(30_000, 30_000)]),
  ),
  svg: svg(30_000_000, 30_000_000),
};

test("a file of 100 MB, ten thousand tags and pictures that claim 30,000 × 30,000 pixels are refused in little memory", () => {
  const content = join(place.folder, "content");
  const many = Array.from({ length: 10_000 }, (_, n) => `t${n}`);
  writeContent(content, {
    "articles/large.md": "x".repeat(100_000_000),
    "articles/tags.md": article({ tags: JSON.stringify(many) }),
    "articles/pictures.md": article(
      {},
      Object.keys(CLAIMED)
        .map((ending) => `![A](/media/a.${ending})\n`)
        .join("\n"),
    ),
  });
  mkdirSync(join(content, "media"));
  for (const [ending, bytes] of Object.entries(CLAIMED))
    writeFileSync(join(content, "media", `a.${ending}`), bytes);
  const options = `--import=data:text/javascript,${encodeURIComponent(TELLING)}`;
  const { status, stdout, stderr } = dateline(buildArgs(content, join(place.folder, "_site")), {
    NODE_OPTIONS: options,
  });
  expect(status).toBe(1);
  const rules = [...stderr.matchAll(/ error ([\w/-]+):/g)].map(([, rule]) => rule);
  expect(rules.toSorted()).toEqual([
    "field/too-many",
    "file/too-large",
    ...Object.keys(CLAIMED).map(() => "image/too-large"),
  ]);
  const limits = [...stderr.matchAll(/`(\w+)` in src\/limits\.ts/g)].map(([, limit]) => limit);
  expect(new Set(limits)).toEqual(new Set(["tags", "textBytes", "picturePixels", "drawingSide"]));
  const kilobytes = Number(/took (\d+)/.exec(stdout)?.[1]);
  expect(kilobytes / 1000).toBeLessThan(MEGABYTES);
});
