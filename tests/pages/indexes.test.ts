import { expect, test } from "vitest";
import { indexPages } from "../../src/pages/indexes.ts";
import { moment, sampleArticle } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const articles = ["2026-03-01", "2026-02-02", "2025-12-03"].map((date) =>
  sampleArticle({ url: `/${date}/`, published: moment(date) }),
);
const pages = indexPages(publicationOf(articles));
const groupsOf = (url: string) => pages.find((page) => page.url === url)?.model.groups;

test("topics and authors are lists with the number of articles", () => {
  expect(groupsOf("/tags/")).toEqual([
    { entries: [{ title: "Tides", url: "/tags/tides/", count: 3 }] },
  ]);
  expect(groupsOf("/authors/")).toEqual([
    { entries: [{ title: "World desk", url: "/authors/world-desk/", count: 3 }] },
  ]);
});

test("the archive goes by years, and by months in the words of the language", () => {
  expect(groupsOf("/archive/")).toEqual([
    {
      title: "2026",
      url: "/2026/",
      entries: [
        { title: "March 2026", url: "/2026/03/", count: 1 },
        { title: "February 2026", url: "/2026/02/", count: 1 },
      ],
    },
    {
      title: "2025",
      url: "/2025/",
      entries: [{ title: "December 2025", url: "/2025/12/", count: 1 }],
    },
  ]);
});

test("each is one step below the front", () => {
  for (const { url, model } of pages) {
    expect(model.meta.breadcrumbs.map((link) => link.url)).toEqual(["/", url]);
  }
});
