import { expect, test } from "vitest";
import { redirectPages } from "../../src/pages/redirects.ts";
import { sampleArticle } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const urlsOf = (aliases: string[]) =>
  redirectPages([sampleArticle({ aliases })]).map(({ url }) => url);

test("an alias leads to its article", () => {
  expect(redirectPages([sampleArticle({ aliases: ["/old/"] })])).toEqual([
    {
      kind: "redirect",
      url: "/old/",
      model: { to: "/2026/03/tide/", title: "How the tide is measured" },
      file: "content/articles/tide.md",
      line: 2,
    },
  ]);
});

test("an alias without an ending is a folder; a page's ending stays", () => {
  expect(urlsOf(["/old", "/2009/old.html", "/OLD.HTM", "/v1.2"])).toEqual([
    "/old/",
    "/2009/old.html",
    "/OLD.HTM",
    "/v1.2/",
  ]);
});

test("one alias in two spellings is one page", () => {
  expect(urlsOf(["/old", "/old/", "/old//"])).toEqual(["/old/"]);
});

test("a draft's alias leads nowhere", () => {
  const draft = sampleArticle({ aliases: ["/old/"], draft: true });
  expect(redirectPages(publicationOf([draft]).articles)).toEqual([]);
});
