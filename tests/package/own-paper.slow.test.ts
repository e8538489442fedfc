import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { exampleTsconfig } from "../kit/handbook/example-files.ts";
import { datelineIn, runIn } from "../kit/package/installed-publication.ts";
import { ownPaper, SERVICES } from "../kit/package/own-paper.ts";
import { attribute, elementsOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";

const { folder: paper, remove } = scratch();
const site = join(paper, "_site");
const page = (path: string) => readFileSync(join(site, path, "index.html"), "utf8");
const ARTICLE = "2026/03/tide";

beforeAll(async () => {
  await ownPaper(paper);
});
afterAll(remove);

test("a paper with settings, fonts, styles, services and overrides is built without a problem", () => {
  const { status, stdout } = datelineIn(paper, ["build", "--strict", "--json"]);
  expect(JSON.parse(stdout).diagnostics).toEqual([]);
  expect(status).toBe(0);
  const pages = filesBelow(site).filter((path) => path.endsWith(".html"));
  for (const path of pages)
    expect(htmlProblems(readFileSync(join(site, path), "utf8"), path)).toEqual([]);
});

test("every page has the donate button, the wrapped foot, and what the transform adds", () => {
  const pages = filesBelow(site).filter(
    (path) => path.endsWith(".html") && !path.startsWith("lite/"),
  );
  expect(pages.length).toBeGreaterThan(15);
  for (const path of pages) {
    const html = readFileSync(join(site, path), "utf8");
    expect(html, path).toContain('href="https://donate.example.org"');
    expect(html, path).toContain("in The Harbour Post’s cellar");
    expect(html, path).toContain('<footer class="foot">');
    expect(html, path).toContain("<!-- Set in type by hand. -->");
  }
});

test("the paper's layouts make its front, its not-found page and a standing page", () => {
  expect(page("")).toContain('<section class="quay">');
  expect(page("")).toContain("The tide comes in");
  expect(page("")).not.toContain("front-top");
  expect(readFileSync(join(site, "404.html"), "utf8")).toContain("This page has moved on");
  expect(page("support")).toContain('<section class="landing">');
});

test("the topic has its title, and the author a photo", () => {
  expect(page("tags/quays")).toContain("Quays and piers");
  expect(page(ARTICLE)).toContain("Quays and piers");
  expect(page("authors/jane-doe")).toMatch(/<figure class="portrait">[\s\S]*<img[^>]*jane-doe/);
});

test("fonts, tokens and theme are in the stylesheet, and the fonts' licence is published", () => {
  const css = filesBelow(site).filter((path) => /^assets\/site\.\w+\.css$/.test(path));
  expect(css).toHaveLength(1);
  const styles = readFileSync(join(site, css[0] ?? ""), "utf8");
  expect(styles.match(/@font-face\{[^}]*\.woff2/g)).toHaveLength(2);
  expect(styles).toContain("#101418");
  expect(styles).toContain(".foot-note{text-transform:uppercase}");
  expect(existsSync(join(site, "fonts/OFL.txt"))).toBe(true);
});

test("forms go to the newsletter's service, and only the counters are asked by pages", () => {
  for (const path of ["", ARTICLE, "newsletter"]) {
    const elements = elementsOf(page(path));
    const actions = elements
      .filter(({ tagName }) => tagName === "form")
      .map((form) => new URL(attribute(form, "action") ?? "", "https://own.example").origin)
      .filter((origin) => origin !== "https://own.example");
    expect(actions, path).toEqual([SERVICES.newsletter]);
  }
  expect(page("about")).not.toContain(SERVICES.newsletter);
  expect(page("privacy")).toContain("Buttondown");
  expect(page("privacy")).toContain("Umami");
});

test("Eleventy's own command writes the same bytes", () => {
  const own = fileHashes(site);
  const args = ["--no-install", "eleventy", "--config=.eleventy.ts", "--quiet"];
  expect(runIn(paper, "npx", args)).toMatchObject({ status: 0, stderr: "" });
  expect(fileHashes(site)).toEqual(own);
});

test("TypeScript finds nothing wrong, without skipLibCheck", () => {
  writeFileSync(join(paper, "tsconfig.json"), JSON.stringify(exampleTsconfig()));
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  expect(runIn(paper, process.execPath, [tsc, "-p", "."])).toMatchObject({ status: 0, stdout: "" });
});

test("schema --write knows the paper's sections, authors and tags, and keeps its editor settings", () => {
  const settings = readFileSync(join(paper, ".vscode/settings.json"), "utf8");
  expect(datelineIn(paper, ["schema", "--write"]).status).toBe(0);
  const schema = readFileSync(join(paper, ".vscode/schemas/article.json"), "utf8");
  for (const name of ["world", "jane-doe", "news-desk", "quays"])
    expect(schema).toContain(`"${name}"`);
  expect(JSON.parse(readFileSync(join(paper, ".vscode/settings.json"), "utf8"))).toEqual(
    JSON.parse(settings),
  );
});

const FOOT = "layouts/parts/foot.ts";
const WRONG = [
  {
    name: "lacks an export",
    text: 'export { foot } from "dateline-news/parts/foot";\n',
    report: `${FOOT}:1:1 error override/export: It exports no “browseLinks”`,
  },
  {
    name: "is not TypeScript",
    text: "export { browseLinks };\nexport function foot(site: {\n",
    report: /^layouts\/parts\/foot\.ts:3:1 error override\/syntax: /m,
  },
  {
    name: "throws",
    text: 'export { browseLinks } from "dateline-news/parts/foot";\nexport const foot = () => {\n  throw new Error("no ink");\n};\n',
    report: `${FOOT}:3:9 error override/throws: no ink`,
  },
];

test.each(WRONG)(
  "an override that $name is reported with its line, and the site stays unchanged",
  ({ text, report }) => {
    const before = fileHashes(site);
    const right = readFileSync(join(paper, FOOT), "utf8");
    writeFileSync(join(paper, FOOT), text);
    const { status, stderr } = datelineIn(paper, ["build"]);
    writeFileSync(join(paper, FOOT), right);
    expect(status).toBe(1);
    if (typeof report === "string") expect(stderr).toContain(report);
    else expect(stderr).toMatch(report);
    expect(fileHashes(site)).toEqual(before);
  },
);
