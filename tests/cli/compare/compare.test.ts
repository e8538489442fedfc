import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { page } from "../../compare/built-pages.ts";
import { dateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

function site(name: string, own: string): string {
  const folder = join(place.folder, name);
  mkdirSync(join(folder, "a"), { recursive: true });
  writeFileSync(join(folder, "index.html"), page("Front", { kind: "front" }));
  writeFileSync(join(folder, "a/index.html"), page("One", { own }));
  return folder;
}

let before: string;
let after: string;
beforeEach(() => {
  before = site("before", "Old");
  after = site("after", "New");
});

test("changed pages are listed, as text and as JSON", () => {
  const { status, stdout } = dateline(["compare", before, after]);
  expect([status, stdout]).toEqual([0, "changed /a/  One\n\nArticles: 1 changed.\n"]);
  expect(JSON.parse(dateline(["compare", before, after, "--json"]).stdout).pages).toEqual([
    { state: "changed", sort: "article", url: "/a/", title: "One", differs: "text" },
  ]);
});

test("links in a site lead nowhere", () => {
  const secret = join(place.folder, "secret");
  writeFileSync(secret, "<title>Secret</title>");
  symlinkSync(secret, join(after, "link.html"));
  symlinkSync(place.folder, join(after, "folder"));
  expect(dateline(["compare", before, after]).stdout).not.toMatch(/Secret|link|folder/);
});

test("beside secrets, no browser starts: the pictures that came with a preview are shown", () => {
  const pictures = join(after, "_review");
  mkdirSync(pictures);
  // The first characters of the SHA-256 hash of `/a/`.
  const name = "8290412f79ac2bb6-after.webp";
  writeFileSync(join(pictures, name), "");
  const args = ["compare", before, after, "--markdown", "--no-browser", "--pictures", pictures];
  const { status, stdout } = dateline([...args, "--url", "https://preview.test"], {
    CHROME_PATH: join(place.folder, "none"),
  });
  expect(status).toBe(0);
  expect(stdout).toContain(`<img src="https://preview.test/_review/${name}"`);
  expect(stdout).not.toContain("-before.webp");
  expect(readdirSync(pictures)).toEqual([name]);
});

test("a missing site, a missing browser and one that does not start are errors", () => {
  const none = dateline(["compare", join(place.folder, "none"), after]);
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining("There is no site in")]);
  const pictures = join(place.folder, "pictures");
  const args = ["compare", before, after, "--pictures", pictures];
  expect(dateline(args, { CHROME_PATH: "", PATH: "" }).status).toBe(1);
  expect(existsSync(pictures)).toBe(false);
  const failing = dateline(args, { CHROME_PATH: "/bin/false" });
  expect([failing.status, failing.stderr]).toEqual([
    1,
    "error: /bin/false does not start, so there are no pictures\n",
  ]);
});

test("a site that was not built because of errors has a comment that lists them", () => {
  const problems = join(place.folder, "problems.json");
  const diagnostics = [
    {
      severity: "error",
      file: "content/a.md",
      line: 5,
      rule: "article/no-title",
      message: "No title",
    },
  ];
  writeFileSync(problems, JSON.stringify({ errors: 1, warnings: 0, diagnostics }));
  const args = ["compare", before, join(place.folder, "none"), "--problems", problems];
  const { status, stdout } = dateline([...args, "--markdown"]);
  expect(status).toBe(0);
  expect(stdout).toContain("error, content/a.md:5: No title");
  expect(dateline(args).status).toBe(1);
});
