import { expect, test } from "vitest";
import { authorId, parseAuthor } from "../../../src/content/articles/author.ts";
import { contextWith, sourceOf } from "../sources.ts";

const parse = (text: string, path = "authors/world-desk.md") =>
  parseAuthor(sourceOf(text, path), contextWith());

test("an author has a name, and may have a role, addresses and links; the body is the biography", () => {
  const { value, diagnostics } = parse(
    '---\nname: World desk\nrole: Foreign news\nexpertise: ["Tides -- and law"]\nemail: w@news.test\nfediverse: "desk@news.test"\nlinks: [{ title: Site, url: https://w.test/ }]\n---\nThe *desk*.\n',
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    id: "world-desk",
    name: "World desk",
    role: "Foreign news",
    expertise: ["Tides – and law"],
    email: "w@news.test",
    fediverse: "@desk@news.test",
    links: [{ title: "Site", url: "https://w.test/" }],
  });
  expect(value?.biography.html).toContain("<em>desk</em>");
});

test("an author's id is the file's name, in any folder and Unicode form", () => {
  expect(authorId("authors/desks/Jose\u0301.md")).toBe("Jos\u00e9");
  expect(authorId("authors/a.MARKDOWN")).toBe("a");
});

test("a file name that can't be a URL is reported with all other problems", () => {
  const { value, diagnostics } = parse("---\nnaem: x\n---\n# Big\n", "authors/a b.md");
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual([
    "author/file-name",
    "field/unknown",
    "heading/level-one",
  ]);
});

test("a body below broken front matter is checked", () => {
  const { diagnostics } = parse("---\nname: [\n---\n# Big\n");
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["yaml/bad-indent", "heading/level-one"]);
});

test("an author's name, role and links are printed in the language of the file", () => {
  const { value } = parse(
    `---\nname: "Jo O'Neill"\nrole: '"Ja"'\nlang: de\nlinks: [{ title: "Jo's", url: "https://w.test/it's" }]\n---\n`,
  );
  expect(value).toMatchObject({
    name: "Jo O’Neill",
    role: "„Ja“",
    links: [{ title: "Jo’s", url: "https://w.test/it's" }],
  });
});

const file = { url: "/media/ana.jpg", width: 800, height: 1000 };

test("a photo is a file of the publication, described by the author's name", () => {
  const read = (front: string) =>
    parseAuthor(
      sourceOf(`---\nname: Ana Ruiz\n${front}\n---\n`, "authors/ana.md"),
      contextWith({}, () => file),
    );
  const shown = { src: "/media/ana.jpg", width: 800, height: 1000 };
  expect(read("photo: /media/ana.jpg")).toMatchObject({
    value: { photo: { ...shown, alt: "Ana Ruiz" } },
    diagnostics: [],
  });
  expect(read("photo: { src: ana.jpg, alt: Ana at sea, credit: J. Doe }")).toMatchObject({
    value: { photo: { ...shown, alt: "Ana at sea", credit: "J. Doe" } },
    diagnostics: [],
  });
});

test("a photo that is missing is an error at its place, also beside other mistakes", () => {
  const { diagnostics } = parse("---\nname: Ana\nrloe: x\nphoto:\n  src: nobody.jpg\n---\n");
  expect(diagnostics).toMatchObject([
    { rule: "image/missing", line: 5, column: 8 },
    { rule: "field/unknown", line: 3 },
  ]);
});
