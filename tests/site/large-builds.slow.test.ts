import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuildFolders, foldersIn } from "../kit/builds/build-counts.ts";
import { buildArgs, dateline, type Ran, startDateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { copyProject, runCopy } from "../kit/disk/project-copy.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { archive } from "../kit/publications/large-archive.ts";
import { writeContent } from "../kit/publications/publication-files.ts";

/** As many articles as threads read, and as many pages as threads render. */
const ARTICLES = 700;

let place: ReturnType<typeof scratch>;
let works: BuildFolders;
let first: Ran;
let built: Record<string, string>;
beforeAll(() => {
  place = scratch();
  works = foldersIn(place.folder);
  writeContent(works.content, archive(ARTICLES, 1));
  first = dateline(args("--json"));
  expect(first.status).toBe(0);
  built = fileHashes(works.output);
  // From here on there is all to be done again, in every test.
  writeContent(works.content, archive(ARTICLES, 1, "Another"));
});
afterAll(() => place.remove());

const args = (...more: string[]) =>
  buildArgs(works.content, works.output, "--cache", works.cache, ...more);

function expectUntouched(): void {
  expect(fileHashes(works.output)).toEqual(built);
  expect(readdirSync(join(works.output, ".."))).toEqual(["_site"]);
}

test("a layout that throws in a thread is named once, with its page, and no thread goes on", () => {
  const project = copyProject(place.folder);
  const layout = `import { layout } from "./parts/layout.ts";
export default layout("article", (page) => {
  if (page.url.endsWith("/a7/")) throw new TypeError("the layout is broken");
  return "";
});
`;
  writeFileSync(join(project, "layouts/article.11ty.ts"), layout);
  const { status, stdout, stderr } = runCopy(project, args());
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/error: .*layouts\/article\.11ty\.ts can't render \/2026\/03\/a7\//);
  expect(stderr).toContain("content/articles/a7.md");
  expect(stderr.match(/the layout is broken/g)).toHaveLength(1);
  expectUntouched();
});

/** Starts a build and waits until so many pages are in the stage. */
async function startUntil(staged: number) {
  const child = startDateline(args());
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stage = join(works.output, "../._site.stage/2026/03");
  const count = () => (existsSync(stage) ? readdirSync(stage).length : 0);
  while (child.exitCode === null && count() < staged) await setTimeout(5);
  return { child, ended, said: () => said };
}

test("a signal ends the threads too, in the midst of their pages", async () => {
  const { child, ended, said } = await startUntil(50);
  child.kill("SIGTERM");
  expect(await ended).toBe(143);
  expect(said()).not.toContain("    at ");
  expectUntouched();
});

test("two builds of one content at once share a cache, each with its output, and make what one alone did", async () => {
  const cache = join(place.folder, "shared");
  const outputs = ["one", "two"].map((name) => join(place.folder, name, "_site"));
  const ends = outputs.map((output) => {
    const child = startDateline(buildArgs(works.content, output, "--cache", cache));
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
    });
    return new Promise<string>((resolve) =>
      child.once("exit", (code) => resolve(code === 0 ? "well" : said)),
    );
  });
  expect(await Promise.all(ends)).toEqual(["well", "well"]);
  expect(dateline(args()).status).toBe(0);
  const alone = fileHashes(works.output);
  for (const output of outputs) expect(fileHashes(output)).toEqual(alone);
});

test("--json is one line, whatever a long build has to say of how far it is", () => {
  const { stdout, stderr } = first;
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  const { pages, rendered, seconds, memory } = JSON.parse(stdout);
  expect(pages).toBeGreaterThan(1_600);
  expect(rendered).toBe(pages);
  const { total, ...phases } = seconds;
  const sum = Object.values<number>(phases).reduce((all, each) => all + each);
  expect(sum).toBeGreaterThan(total * 0.9);
  expect(sum).toBeLessThanOrEqual(total + 0.001);
  expect(memory).toBeGreaterThan(50_000_000);
  expect(stderr).toMatch(/^(?:(?:Planning|Rendering|Publishing)…\n)+$/);
});
