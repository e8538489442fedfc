import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { FONT_VERSION } from "../../src/starter/card-fonts.ts";
import { STARTER_LANGUAGES, type StarterLanguage } from "../../src/starter/texts/texts-of.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { NODE_FIRST } from "../kit/package/installed-package.ts";
import { installedPublication, runIn } from "../kit/package/installed-publication.ts";
import { attribute, elementsOf, textOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { serveWith } from "../kit/servers/serve-command.ts";

const { folder, remove } = scratch();
let version = "";

beforeAll(async () => {
  // Papers below this folder find its package, as npm's and Node.js's searches go up.
  await installedPublication(folder);
  // npm has installed the package already: only what init writes is of interest.
  for (const name of ["package.json", "package-lock.json"]) rmSync(join(folder, name));
  const manifest = join(folder, "node_modules/dateline-news/package.json");
  // In place of those that a Japanese and a Chinese paper depend on, which npm would download.
  const fonts = "node_modules/@fontsource/noto-serif-sc";
  cpSync(join(ROOT, fonts), join(folder, fonts), { recursive: true });
  version = JSON.parse(readFileSync(manifest, "utf8")).version;
});
afterAll(remove);

const dateline = (cwd: string, ...args: string[]) =>
  runIn(cwd, join(folder, "node_modules/.bin/dateline"), args);

const FONTS: Partial<Record<StarterLanguage, object>> = {
  ja: { "@fontsource/noto-serif-jp": FONT_VERSION },
  zh: { "@fontsource/noto-serif-sc": FONT_VERSION },
};
const FILES = [".github/workflows/publish.yml", ".node-version", ".gitignore", "README.md"];
const EDITOR_FILES = ["settings.json", "extensions.json", "schemas/article.json"];

describe.each(STARTER_LANGUAGES)("a new paper in %s", (language) => {
  const paper = join(folder, language);
  const title = `Paper ${language}`;

  test("has all files that it needs", () => {
    const args = ["init", paper, "--yes", "--language", language, "--title", title];
    expect(dateline(folder, ...args)).toMatchObject({ status: 0, stderr: "" });
    for (const path of [...FILES, ...EDITOR_FILES.map((name) => `.vscode/${name}`)])
      expect(existsSync(join(paper, path)), path).toBe(true);
    const manifest = JSON.parse(readFileSync(join(paper, "package.json"), "utf8"));
    expect(manifest.dependencies).toEqual({ ...FONTS[language], "dateline-news": version });
  });

  test("is built with warnings only of what is to fill in, in valid HTML", () => {
    const { status, stdout } = dateline(paper, "build", "--json");
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(["text/placeholder"]));
    expect(status).toBe(0);
    const site = join(paper, "_site");
    const pages = filesBelow(site).filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages)
      expect(htmlProblems(readFileSync(join(site, path), "utf8"), path)).toEqual([]);
  });

  test("npm start serves its front page", async () => {
    const serving = await serveWith("npm", ["start", "--", "--port", "0"], paper, NODE_FIRST);
    try {
      const front = await (await fetch(serving.url)).text();
      const [page] = elementsOf(front);
      expect(page && attribute(page, "lang")).toBe(language);
      const names = elementsOf(front).filter(({ tagName }) => tagName === "h1");
      expect(names.map((each) => textOf(each).trim())).toEqual([title]);
    } finally {
      serving.kill();
    }
  });
});

test("npm run build and npm run check do what they say", () => {
  const paper = join(folder, "ar");
  const built = runIn(paper, "npm", ["run", "build"]);
  expect(built.status).toBe(0);
  expect(built.stderr).not.toMatch(/ error /);
  expect(readFileSync(join(paper, "_site/index.html"), "utf8")).toContain('dir="rtl"');
  const checked = runIn(paper, "npm", ["run", "check"]);
  expect(checked.status).toBe(0);
  // Its pages are still to fill in.
  expect(checked.stdout).toMatch(/pages\/about\.md.* warning text\/placeholder/);
  expect(checked.stdout).toMatch(/^0 errors, \d warnings$/m);
});
