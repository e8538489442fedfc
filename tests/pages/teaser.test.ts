import { expect, test } from "vitest";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { moment, sampleArticle, sampleAuthor } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

test("a teaser carries the names of section and authors, in the order of the byline", () => {
  const authors = [sampleAuthor(), sampleAuthor({ id: "jane", name: "Jane" })];
  const article = sampleArticle({ authors: ["jane", "world-desk"] });
  const [teaser] = teaserMaker(publicationOf([article], { authors }))([article]);
  expect(teaser?.section).toEqual({ title: "World", url: "/world/" });
  expect(teaser?.authors).toEqual([
    { title: "Jane", url: "/authors/jane/" },
    { title: "World desk", url: "/authors/world-desk/" },
  ]);
});

test("what an article has not, its teaser has not either", () => {
  const teasers = teaserMaker(publicationOf());
  const [bare] = teasers([sampleArticle()]);
  expect(bare).not.toHaveProperty("kicker");
  expect(bare).not.toHaveProperty("updated");
  const [full] = teasers([sampleArticle({ kicker: "Sea", updated: moment("2026-03-02") })]);
  expect(full).toMatchObject({ kicker: "Sea", updated: { dateOnly: true } });
});

test("a teaser holds no text of the article", () => {
  const [teaser] = teaserMaker(publicationOf())([sampleArticle()]);
  expect(JSON.stringify(teaser)).not.toContain("Ships came in");
});

test("a teaser of an earlier build is the same object while it says the same, and another once a name changes", () => {
  const article = sampleArticle({ authors: ["world-desk", "jane"] });
  const teaserIn = (section: string, ...names: string[]) => {
    const settings = { sections: [{ id: "world", title: section }] };
    const authors = names.map((name, index) =>
      sampleAuthor({ id: index === 0 ? "world-desk" : "jane", name }),
    );
    const [teaser] = teaserMaker(publicationOf([article], { settings, authors }))([article]);
    return teaser;
  };
  const first = teaserIn("World", "Desk", "Jane");
  expect(teaserIn("World", "Desk", "Jane")).toBe(first);
  expect(teaserIn("The world", "Desk", "Jane")?.section.title).toBe("The world");
  expect(teaserIn("World", "Desk", "Jane Doe")?.authors.map(({ title }) => title)).toEqual([
    "Desk",
    "Jane Doe",
  ]);
  expect(teaserIn("World", "Desk")?.authors.map(({ title }) => title)).toEqual(["Desk"]);
  expect(teaserIn("World", "Desk", "Jane")).toEqual(first);
});
