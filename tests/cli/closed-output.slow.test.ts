import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { buildArgs, COMMAND } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 120_000 });

const place = useScratch();
let content: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
});

const output = () => join(place.folder, "_site");
const sources = () => ["sources", "--content", content, "--cache", join(place.folder, "cache")];

/** Runs the command followed by shell syntax: `| true`, `> file`. Returns the command's own status. */
function shell(args: readonly string[], rest: string) {
  const words = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(" ");
  const script = `${words} ${rest}; exit "\${PIPESTATUS[0]}"`;
  return spawnSync("bash", ["-c", script], { cwd: ROOT, encoding: "utf8" });
}

const ENDS = [
  "| true",
  "| head -c 1",
  ">&-",
  "2>&- >&-",
  "> /dev/full",
  "2> /dev/full > /dev/full",
];

test.each(ENDS)("a site is built, whoever reads what is said of it: %s", (rest) => {
  for (const json of [[], ["--json"]]) {
    const { status, stderr } = shell([...buildArgs(content, output()), ...json], rest);
    expect(status, stderr).toBe(0);
    expect(existsSync(join(output(), "2026/03/one/index.html"))).toBe(true);
    expect(stderr.split("\n").filter((line) => /error|at .*:\d+/.test(line)).length).toBeLessThan(
      2,
    );
    expect(stderr).not.toContain("    at ");
  }
});

test("a site that can't be built fails, whoever reads why", () => {
  writeContent(content, { "articles/one.md": article({ section: "nowhere" }) });
  for (const rest of ["2>&-", "2> /dev/full", "2>&1 | true"]) {
    expect(shell(buildArgs(content, output()), rest).status, rest).toBe(1);
  }
});

test("a list that can't be written is a failure, and one that nobody reads to its end is none", () => {
  for (const args of [["headers"], sources(), [...sources(), "--json"]]) {
    const full = shell(args, "> /dev/full");
    expect([full.status, full.stderr]).toEqual([
      1,
      "error: This command's output can't be written (ENOSPC)\n",
    ]);
    expect(shell(args, "| true")).toMatchObject({ status: 0, stderr: "" });
  }
});

test("what is long is written to its end, into a file and to a slow reader", () => {
  const citations = Array.from({ length: 400 }, (_, index) => {
    const title = `${index} ${"word ".repeat(80)}`;
    return `{ id: s${index}, title: "${title}", url: "https://news.test/${index}" }`;
  });
  const calls = citations.map((_, index) => `A [@s${index}].`).join(" ");
  const front = { citations: `[${citations.join(", ")}]` };
  writeContent(content, { "articles/one.md": article(front, `${calls}\n`) });
  const file = join(place.folder, "out.json");
  shell([...sources(), "--json"], `> '${file}'`);
  const all = readFileSync(file, "utf8");
  expect(all.length).toBeGreaterThan(200_000);
  expect(JSON.parse(all)).toHaveLength(400);
  const { stdout } = shell([...sources(), "--json"], "| (sleep 1; cat)");
  expect(stdout).toBe(all);
});
