import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { dateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const page = (text: string) => `<title>One</title><body class="page page-article">${text}</body>`;

function site(name: string, text: string): string {
  const folder = join(place.folder, name);
  mkdirSync(join(folder, "a"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<title>Front</title>");
  writeFileSync(join(folder, "a/index.html"), page(text));
  return folder;
}

let before: string;
let after: string;
beforeEach(() => {
  before = site("before", "Old");
  after = site("after", "New");
});

/** Stands in for a browser: writes what it was asked to open into the picture's file. */
function fakeBrowser(): string {
  const file = join(place.folder, "browser");
  const script = `for (const each of process.argv) if (each.startsWith("--screenshot="))
  fetch(process.argv.at(-1)).then((answer) => answer.text()).then((text) => require("fs").writeFileSync(each.slice(13), text));`;
  writeFileSync(file, `#!${process.execPath}\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("changed pages are listed, as text and as JSON", () => {
  const { status, stdout } = dateline(["compare", before, after]);
  expect([status, stdout]).toEqual([
    0,
    "changed /a/  One\n\nArticles: 0 new, 1 changed, 0 gone. Other pages: 0.\n",
  ]);
  expect(JSON.parse(dateline(["compare", before, after, "--json"]).stdout).pages).toEqual([
    { state: "changed", url: "/a/", title: "One", isArticle: true },
  ]);
});

test("links in a site lead nowhere", () => {
  const secret = join(place.folder, "secret");
  writeFileSync(secret, "<title>Secret</title>");
  symlinkSync(secret, join(after, "link.html"));
  symlinkSync(place.folder, join(after, "folder"));
  expect(dateline(["compare", before, after]).stdout).not.toMatch(/Secret|link|folder/);
});

test("pictures of both sites are taken by the browser, and linked from the comment", () => {
  const pictures = join(after, "_review");
  const args = ["--markdown", "--url", "https://preview.test", "--pictures", pictures];
  const { status, stdout } = dateline(["compare", before, after, ...args], {
    CHROME_PATH: fakeBrowser(),
  });
  expect(status).toBe(0);
  expect(readFileSync(join(pictures, "1-before.png"), "utf8")).toBe(page("Old"));
  expect(readFileSync(join(pictures, "1-after.png"), "utf8")).toBe(page("New"));
  expect(stdout).toContain('<img src="https://preview.test/_review/1-before.png"');
  // Beside secrets no browser opens the preview: the pictures that came with it are shown.
  const again = dateline(["compare", before, after, ...args], { CHROME_PATH: "/bin/false" });
  expect([again.status, again.stdout]).toEqual([0, stdout]);
});

test("a missing site and a missing browser are errors, and a browser that fails leaves no picture", () => {
  const none = dateline(["compare", join(place.folder, "none"), after]);
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining("There is no site in")]);
  const pictures = join(place.folder, "pictures");
  const args = ["compare", before, after, "--pictures", pictures];
  expect(dateline(args, { CHROME_PATH: "", PATH: "" }).status).toBe(1);
  expect(existsSync(pictures)).toBe(false);
  const failing = dateline([...args, "--markdown", "--url", "https://p.test"], {
    CHROME_PATH: "/bin/false",
  });
  expect([failing.status, failing.stdout.includes("<img")]).toEqual([0, false]);
});
