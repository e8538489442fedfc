import { expect, test } from "vitest";
import { redirectPage, redirectsOf } from "../../src/pages/redirects.ts";
import { sampleArticle } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const urlsOf = (aliases: string[]) =>
  redirectsOf([sampleArticle({ aliases })]).map(({ from }) => from);

test("an alias leads to its article", () => {
  expect(redirectsOf([sampleArticle({ aliases: ["/old/"] })]).map(redirectPage)).toEqual([
    {
      kind: "redirect",
      url: "/old/",
      model: { to: "/2026/03/tide/", title: "How the tide is measured" },
      file: "content/articles/tide.md",
      line: 2,
    },
  ]);
});

test("an alias without an ending is a folder; a page's ending stays, and so does a query", () => {
  expect(
    urlsOf(["/old", "/2009/old.html", "/OLD.HTM", "/v1.2", "/story.php", "/?p=12", "/a?b=c/"]),
  ).toEqual(["/old/", "/2009/old.html", "/OLD.HTM", "/v1.2/", "/story.php/", "/?p=12", "/a?b=c/"]);
});

test("one alias in two spellings is one redirect", () => {
  expect(urlsOf(["/old", "/old/", "/old//"])).toEqual(["/old/"]);
});

test("an alias that is the article's own address does nothing", () => {
  expect(urlsOf(["/2026/03/tide", "/2026/03/TIDE/"])).toEqual([]);
});

test("a draft's alias leads nowhere", () => {
  const draft = sampleArticle({ aliases: ["/old/"], draft: true });
  expect(redirectsOf(publicationOf([draft]).articles)).toEqual([]);
});
