import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIMITS } from "../../src/limits.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { HEAVY_BODIES, heavyBody } from "../kit/attacks/heavy-bodies.ts";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { CLAIMED_SIZES } from "../kit/fixtures/claimed-sizes.ts";
import { ALL, FULL, sampled } from "../kit/measures/sample.ts";
import { slowdown } from "../kit/measures/slowdown.ts";
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

const of = (mark: string, size: number) => mark.repeat(Math.ceil(size / mark.length));
/** Characters of a text whose time is compared with that of its parts. */
const SIZE = FULL ? 600_000 : 100_000;

test.each(sampled([...new Set(MARKS)]))("%j a hundred thousand times is linear", async (mark) => {
  const closed = mark.length === 1 && "[(<{".includes(mark);
  await expectLinear((size) => {
    const half = of(mark, size / 2);
    return closed ? half + "])>}".charAt("[(<{".indexOf(mark)).repeat(size / 2) : of(mark, size);
  });
});

async function expectLinear(textOf: (size: number) => string): Promise<void> {
  const work = (size: number) => renderBody(textOf(size), { ...context, references });
  expect(await slowdown(work, SIZE)).toBeLessThan(4);
}

test.each(sampled(HEAVY_BODIES))("a body of %j, and %j again and again, is linear", (...parts) =>
  expectLinear((size) => heavyBody(parts, size)),
);

/** Of what an engine takes as arguments of one call, it takes some hundred thousand: each of these is more. */
const MANY: readonly (readonly [before: string, piece: string, after: string])[] = [
  ["", "![a](/m)", ""],
  ["", "[@key1]*a*", ""],
  ["![a](/m ", "[@key1]", ")"],
  ['![a](/m "', "[@key1]", '")'],
  ["[@key1", "; @key2", "]"],
  ["", "a[^a] ", "\n\n[^a]: b"],
];

test.runIf(ALL).each(sampled(MANY, 2))(
  "as many as a file may hold of %j, %j, are read",
  (...parts) => {
    const text = heavyBody(parts, LIMITS.textBytes);
    expect(renderBody(text, { ...context, references }).body.html).not.toBe("");
  },
);

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

test.each(sampled(Object.entries(YAML)))("YAML of %s is refused", async (_, yaml) => {
  const text = article().replace("---\n", `---\n${yaml}\n`);
  const errors = errorsOf(await diagnose(join(place.folder, "content"), { "articles/x.md": text }));
  expect(errors).not.toEqual([]);
});

/** Prints the most memory that the process took, in kilobytes, at its end. */
const TELLING = `process.on("exit", () => console.log("took " + process.resourceUsage().maxRSS))`;
const MEGABYTES = 300;
const { svg, ...RASTERS } = CLAIMED_SIZES;
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
