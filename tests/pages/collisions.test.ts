import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, collisions } from "../../src/pages/collisions.ts";

const SETTINGS = "content/publication.yaml";
const page = (url: string, file?: string): Claim => ({
  kind: "article",
  url,
  ...(file && { file }),
});
const count = (...urls: string[]) =>
  collisions(
    urls.map((url) => page(url)),
    SETTINGS,
  ).length;

test("pages of different URLs do not collide", () => {
  expect(count("/", "/a/", "/a/b/", "/a.html", "/b", "/a/rss.xml")).toBe(0);
});

test.each([
  ["the same url", "/a/", "/a/"],
  ["a folder and its index", "/a/", "/a/index.html"],
  ["another case", "/A/", "/a/"],
  ["another Unicode form", "/caf\u00e9/", "/cafe\u0301/"],
  ["a file where a folder is needed", "/a.html", "/a.html/b/"],
  ["a folder where a file is needed", "/a.html/b/", "/a.html"],
  ["that at some depth", "/a/b/c/d/", "/a/b"],
])("%s collides", (_, one, other) => {
  expect(count(one, other)).toBe(1);
});

test("the file that can be fixed is named, with the other", () => {
  const [found] = collisions(
    [{ kind: "section", url: "/world/" }, page("/world/", "content/articles/x.md")],
    SETTINGS,
  );
  expect(found).toMatchObject({ file: "content/articles/x.md", severity: "error" });
  expect(found?.message).toBe(
    "Two pages have the URL /world/: this and the site's own section page",
  );
  const [both] = collisions([page("/a/", "a.md"), page("/a/", "b.md")], SETTINGS);
  expect(both).toMatchObject({
    file: "b.md",
    message: "Two pages have the URL /a/: this and a.md",
  });
});

test("where no file is to blame, the settings are", () => {
  const [found] = collisions(
    [
      { kind: "section", url: "/tags/" },
      { kind: "index", url: "/tags/" },
    ],
    SETTINGS,
  );
  expect(found?.file).toBe(SETTINGS);
  expect(found?.message).toContain("section page");
  expect(found?.message).toContain("index page");
});

test("no order of the pages hides a collision", () => {
  const urls = ["/a/", "/A/", "/b.html", "/b.html/c/", "/d/"];
  fc.assert(
    fc.property(fc.shuffledSubarray(urls, { minLength: urls.length }), (shuffled) => {
      expect(count(...shuffled)).toBe(2);
    }),
  );
});
