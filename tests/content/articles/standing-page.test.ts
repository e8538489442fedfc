import { expect, test } from "vitest";
import { parseStandingPage, standingUrl } from "../../../src/content/articles/standing-page.ts";
import { contextWith, sourceOf } from "../sources.ts";

const parse = (text: string) => parseStandingPage(sourceOf(text, "pages/about.md"), contextWith());

test.each([
  ["pages/about.md", "/about/"],
  ["pages/About Us.markdown", "/about-us/"],
  ["pages/help/letters.md", "/help/letters/"],
  ["pages/help/index.md", "/help/"],
  ["pages/index.md", "/index/"],
  ["pages/über.md", "/über/"],
  ["pages/!!!.md", "/untitled/"],
])("%s is %s", (path, url) => {
  expect(standingUrl(path)).toBe(url);
});

test("a page has a title and a body, in the publication's language or its own", () => {
  expect(parse("---\ntitle: About\n---\nText.\n").value).toMatchObject({
    title: "About",
    url: "/about/",
    language: "en-GB",
  });
  const { value } = parse('---\ntitle: Über\ndescription: Mehr\nlang: de\n---\n"Ja"\n');
  expect(value).toMatchObject({ description: "Mehr", language: "de" });
  expect(value?.body.html).toContain("„Ja“");
});

test("problems of front matter and body are reported together", () => {
  for (const front of ["titel: About", "title: ["]) {
    const { value, diagnostics } = parse(`---\n${front}\n---\n# Big\n`);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(2);
  }
});
