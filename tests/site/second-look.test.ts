import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, buildArgs, dateline } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { attribute, elementsOf, hasClass, jsonLdOf } from "../kit/readers/elements.ts";

const place = useScratch();
const fixture = (name: string) => readFileSync(join(ROOT, "tests/fixtures/tokens", name), "utf8");

function stylesheetOf(output: string): { url: string; css: string } {
  const front = elementsOf(readFileSync(join(output, "index.html"), "utf8"));
  const link = front.find((element) => attribute(element, "rel") === "stylesheet");
  const url = (link && attribute(link, "href")) ?? "";
  return { url, css: readFileSync(join(output, url), "utf8") };
}

test("a publication re-brands by tokens, a logo file and publication.yaml alone", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/a.md": article(),
  });
  const output = join(place.folder, "site");
  build(content, output);
  const before = stylesheetOf(output);
  writeContent(content, {
    "publication.yaml": `${PUBLICATION}logo: logo.svg\n`,
    "tokens.css": fixture("tokens.css"),
    "media/logo.svg": fixture("logo.svg"),
  });
  build(content, output);
  const { url, css } = stylesheetOf(output);
  expect(url).not.toBe(before.url);
  // In the same cascade layer, behind our own rules.
  const own = before.css.slice(0, -"}".length);
  expect(css.startsWith(own)).toBe(true);
  expect(css.slice(own.length)).toMatch(/^:root\{--paper:light-dark\(#fff4ec,#101a1c\);/);
  const elements = elementsOf(readFileSync(join(output, "2026/03/a/index.html"), "utf8"));
  const logo = elements.find((element) => hasClass(element, "logo"));
  expect(logo && [attribute(logo, "src"), attribute(logo, "alt")]).toEqual([
    "/media/logo.svg",
    "The Test Post",
  ]);
  // Rewritten, without the space between its elements.
  const drawn = (svg: string) => svg.replace(/>\s+</g, "><").trim();
  expect(drawn(readFileSync(join(output, "media/logo.svg"), "utf8"))).toBe(
    drawn(fixture("logo.svg")),
  );
  const theme = elements.filter((element) => attribute(element, "name") === "theme-color");
  expect(theme.map((each) => attribute(each, "content"))).toEqual(["#fff4ec", "#101a1c"]);
  expect(jsonLdOf(elements)[0]).toMatchObject({
    publisher: { logo: { url: "https://news.test/media/logo.svg", width: "244", height: "48" } },
  });
});

test("unknown or unreadable tokens stop the build, each with its place", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/a.md": article(),
    "tokens.css": ":root {\n  --ink: url(x);\n  --inc: #000;\n}\nbody { color: red }\n",
  });
  const { status, stderr, stdout } = dateline(buildArgs(content, join(place.folder, "site")));
  expect(status).toBe(1);
  const said = stderr + stdout;
  expect(said).toMatch(/tokens\.css:2:3 error tokens\/value/);
  expect(said).toMatch(/tokens\.css:3:3 error tokens\/unknown/);
  expect(said).toMatch(/tokens\.css:5:1 error tokens\/rule/);
});
