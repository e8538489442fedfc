import { mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { prepare } from "../../src/engine/build.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { openSession, type Session } from "../../src/engine/store/session.ts";
import { excerptAround } from "../../src/excerpt.ts";
import { goodFrontMatter, slipped, slips } from "../kit/attacks/broken-yaml.ts";
import { NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { SEED, sampled, times } from "../kit/measures/sample.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";

const GOOD = goodFrontMatter();
const SLIPS = slips();
/** The first line of front matter is the file's second. */
const FIRST = 2;

interface Broken {
  path: string;
  what: string;
  text: string;
  /** The only lines at which errors are reported. Absent if unknown. */
  wrong?: number[];
}

function broken(name: string, what: string, lines: readonly string[], wrong?: number[]): Broken {
  const told = wrong?.map((index) => index + FIRST);
  const text = `---\n${lines.join("\n")}\n---\n\nText.\n`;
  return { path: `articles/${name}.md`, what, text, ...(told && { wrong: told }) };
}

const single = GOOD.flatMap((good, of) =>
  SLIPS.map((slip, index) => {
    const { lines, wrong } = slipped(good.lines, slip);
    return broken(`one-${of}-${index}`, `${slip.what}, in “${good.name}”`, lines, [wrong]);
  }),
);

/** Two slips in one file: that of the YAML hides nothing of the other, which may be of a field. */
const double = fc
  .sample(fc.tuple(fc.constantFrom(...SLIPS), fc.constantFrom(...SLIPS)), {
    seed: SEED,
    numRuns: 400,
  })
  .flatMap(([upper, lower], index): Broken[] => {
    const apart = [
      "title: A headline",
      ...upper.lines,
      "date: 2026-03-01",
      ...lower.lines.map((line) => line.replace("kicker", "dateline")),
      "section: home",
    ];
    // One key twice is a third slip, and what is not closed hides what follows.
    const keyOf = (lines: readonly string[]) => /^[\t "]*(\w+)/.exec(lines[0] ?? "")?.[1];
    const same = keyOf(upper.lines) === keyOf(lower.lines) && keyOf(upper.lines) !== "kicker";
    const taken = [keyOf(upper.lines), keyOf(lower.lines)].some((key) => key === "section");
    if (upper === lower || upper.swallows || lower.swallows || same || taken) return [];
    const second = 1 + upper.lines.length + 1 + lower.wrong;
    const lines = ["description: A standfirst", "authors: [world-desk]", ...apart];
    const wrong = [upper.wrong + 1 + 2, second + 2];
    return [broken(`two-${index}`, `${upper.what}; ${lower.what}`, lines, wrong)];
  });

const PIECES = [
  ..."'\":#-[]{},?!&*|>%@`~\\. \t",
  "\n",
  "\n  ",
  "\n- ",
  ": ",
  " #",
  "---",
  "\u2028",
];

/** Slips that nobody thought of: their reports have a place, and nothing is accepted that YAML refuses. */
const unforeseen = fc
  .sample(
    fc.tuple(
      fc.constantFrom(...GOOD),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom("", ...PIECES)), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    { seed: SEED, numRuns: 300 },
  )
  .map(([good, edits], index) => {
    const text = edits.reduce((made, [where, gone, piece]) => {
      const at = where % (made.length + 1);
      return made.slice(0, at) + piece + made.slice(at + gone);
    }, good.lines.join("\n"));
    return broken(`any-${index}`, `${index} in “${good.name}”`, text.split("\n"));
  });

const cases = {
  single: sampled(single),
  double: sampled(double),
  unforeseen: sampled(unforeseen),
};
const all = [...cases.single, ...cases.double, ...cases.unforeseen];

const place = scratch();
const content = join(place.folder, "content");
let session: Session | undefined;
const told: Diagnostic[][] = [];

beforeAll(async () => {
  const files: Files = Object.fromEntries(all.map(({ path, text }) => [path, text]));
  writeContent(content, { ...files, "articles/fine.md": article() });
  mkdirSync(join(place.folder, "cache"));
  const request = requestOf(
    { content, cache: join(place.folder, "cache") },
    { cwd: place.folder, root: ROOT, now: Date.parse(NOW) },
  );
  session = openSession(request);
  // Of the second run, all that can be is remembered from the first.
  for (let run = 1; run <= 2; run += 1) {
    const { store } = session;
    const options = { memory: store.memory, pictures: store.pictures, program: "" };
    const { diagnostics } = await prepare(request, options);
    store.commit();
    told.push(diagnostics);
  }
});

afterAll(() => {
  session?.close();
  place.remove();
});

function errorsIn(path: string): Diagnostic[] {
  const file = join(content, path);
  // Many of these articles have the same slug and aliases.
  return (told[0] ?? []).filter(
    ({ file: at, severity, rule }) =>
      at === file && severity === "error" && rule !== "url/collision",
  );
}

function expectTold({ path, text, wrong }: Broken): void {
  const errors = errorsIn(path);
  const report = errors.map((each) => `${each.line}:${each.column} ${each.rule} ${each.message}`);
  const lines = [...new Set(errors.map(({ line }) => line))].sort((one, other) => one - other);
  expect(lines, [text, ...report].join("\n")).toEqual(wrong);
  expectPlaces(errors, text);
}

function expectPlaces(errors: readonly Diagnostic[], text: string): void {
  const lines = text.split("\n");
  for (const { line, column, hint, excerpt, rule } of errors) {
    expect(column, rule).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(column * line, rule).toBeGreaterThan(0);
    expect(excerpt, rule).toEqual(excerptAround(lines[line - 1] ?? "", column));
    expect(hint, rule).toBeTruthy();
  }
}

test("there are as many cases as were promised, and the front matter that they break is fine", () => {
  expect(single.length + double.length + unforeseen.length).toBeGreaterThanOrEqual(300);
  expect(errorsIn("articles/fine.md")).toEqual([]);
});

describe("one slip is reported at its line, and nothing that follows from it", () => {
  test.each(cases.single)("$what", expectTold);
});

describe("two slips are both reported in one run", () => {
  test.each(cases.double)("$what", expectTold);
});

describe("whatever a slip is, its report has a place, and what is broken is reported", () => {
  test.each(cases.unforeseen)("$what", ({ path, text }) => {
    const errors = errorsIn(path);
    expectPlaces(errors, text);
    const [, yaml = ""] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
    if (parseDocument(yaml).errors.length > 0) expect(errors).not.toEqual([]);
  });
});

test("the second run, which remembers the first, tells the same", () => {
  expect(told[1]).toEqual(told[0]);
  expect(times(300)).toBeLessThanOrEqual(new Set(told[0]?.map(({ file }) => file)).size);
});
