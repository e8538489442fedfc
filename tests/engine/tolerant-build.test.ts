import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RequestOptions, requestOf } from "../../src/engine/request/request.ts";
import type { Session } from "../../src/engine/store/session.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildIn, openSession } from "../kit/builds/engine-in-node.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
let content: string;
let session: Session;

const requestWith = (options: RequestOptions = {}) =>
  requestOf(
    {
      content,
      output: join(place.folder, "_site"),
      cache: join(place.folder, "cache"),
      ...options,
    },
    { cwd: ROOT, root: ROOT, now: Date.parse(NOW) },
  );
const build = (options: RequestOptions = { tolerant: true }) =>
  buildIn(session, requestWith(options));
const save = (path: string, text: string) => writeFileSync(join(content, path), text);
const page = (path: string) =>
  readFileSync(join(place.folder, "_site", path, "index.html"), "utf8");
const errors = ({ diagnostics = [] }: Awaited<ReturnType<typeof build>>) =>
  diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule);

const BROKEN = article({ sectoin: "world", title: "Broken" });

beforeEach(() => {
  content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({ title: "The first" }),
    "articles/two.md": article({ title: "The second" }, "See [one](one.md).\n"),
  });
  session = openSession(requestWith());
});
afterEach(() => session.close());

test("an article with an error stays as it was, and the others are up to date", async () => {
  await build();
  save("articles/one.md", BROKEN);
  save("articles/two.md", article({ title: "The second" }, "New text. See [one](one.md).\n"));
  const result = await build();
  expect(errors(result)).toEqual(["field/unknown"]);
  expect(result.summary).toBeDefined();
  expect(page("2026/03/one")).toContain("The first");
  expect(page("2026/03/two")).toContain("New text.");
  expect(page("2026/03/two")).toContain('href="/2026/03/one/"');
  expect(page(".")).toContain("The first");
  save("articles/one.md", article({ title: "Mended" }));
  expect(errors(await build())).toEqual([]);
  expect(page("2026/03/one")).toContain("Mended");
});

test("an article that never was without errors is left out", async () => {
  save("articles/one.md", BROKEN);
  expect(errors(await build())).toEqual(["field/unknown"]);
  expect(existsSync(join(place.folder, "_site/2026/03/one"))).toBe(false);
  expect(page("2026/03/two")).toContain("See");
});

test("errors are reported again by a build of the same files, which writes nothing unless it is tolerant", async () => {
  await build();
  save("articles/one.md", BROKEN);
  for (const options of [{ tolerant: true }, { tolerant: true }, {}]) {
    const result = await build(options);
    expect(errors(result)).toEqual(["field/unknown"]);
    expect(result.summary !== undefined).toBe(options.tolerant === true);
  }
});

test("an article whose section or author is gone too is left out", async () => {
  await build();
  save("articles/two.md", article({ title: "The second", authors: "[another]" }));
  writeContent(content, {
    "authors/another.md": "---\nname: Another\n---\n",
    "articles/two.md": article({ title: "The second", authors: "[another]" }),
  });
  await build();
  expect(page("2026/03/two")).toContain("Another");
  rmSync(join(content, "authors/another.md"));
  const result = await build();
  expect(errors(result).length).toBeGreaterThan(0);
  expect(existsSync(join(place.folder, "_site/2026/03/two"))).toBe(false);
});

test("errors of the settings, of an author or of two pages with one URL stop it", async () => {
  await build();
  const two = article({ title: "New", slug: "one", date: "2026-03-01" });
  save("articles/two.md", two);
  const collision = await build();
  expect(errors(collision)).toEqual(["url/collision"]);
  expect(collision.summary).toBeUndefined();
  save("articles/two.md", article({ title: "The second" }));
  save("authors/world-desk.md", "---\nnaem: Desk\n---\n");
  expect((await build()).summary).toBeUndefined();
});

test("an earlier version of a broken article causes no error in another file", async () => {
  await build();
  save("articles/one.md", article({ sectoin: "world", slug: "elsewhere" }));
  save("articles/two.md", article({ title: "New", slug: "one" }));
  const result = await build();
  expect(errors(result)).toEqual(["field/unknown"]);
  expect(page("2026/03/one")).toContain("New");
});

test("a broken link holds no page back, even if the publication counts it as an error", async () => {
  await build();
  const settings = readFileSync(join(content, "publication.yaml"), "utf8");
  save("publication.yaml", settings.replace("rules: {", "rules: { link/missing: error,"));
  save("articles/one.md", article({ title: "The first" }, "New. [Where](/nowhere/)\n"));
  expect(errors(await build())).toEqual(["link/missing"]);
  expect(page("2026/03/one")).toContain("New.");
});
