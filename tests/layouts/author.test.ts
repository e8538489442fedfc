import { expect, test } from "vitest";
import author from "../../layouts/author.11ty.ts";
import { sampleAuthor } from "../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../kit/readers/elements.ts";
import { fullModels, fullPage, fullSite } from "./sample.ts";

const model = fullModels().author;
const render = (changes: Partial<typeof model> = {}) =>
  author.render({ item: fullPage("author", changes), site: fullSite() });

test("an author's page has name, role, biography and every way to reach the author", async () => {
  const elements = elementsOf(await render());
  const [heading] = elements.filter(({ tagName }) => tagName === "h1");
  expect(heading && textOf(heading)).toBe("World desk");
  const links = elements
    .filter(({ tagName }) => tagName === "a")
    .map((link) => [textOf(link), attribute(link, "href"), attribute(link, "rel")]);
  expect(links).toContainEqual(["desk@gazette.example", "mailto:desk@gazette.example", undefined]);
  expect(links).toContainEqual(["@desk@social.example", "https://social.example/@desk", "me"]);
  expect(links).toContainEqual(["Method", "https://method.example/", "me"]);
  expect(await render()).toContain("Ships came in.");
});

test("a further page has no biography, which its model does not hold, and no contact", async () => {
  const { biography: _, ...second } = model;
  const paging = { number: 2, count: 2, previous: "/authors/world-desk/" };
  const item = { ...fullPage("author"), model: { ...second, paging } };
  const markup = await author.render({ item, site: fullSite() });
  expect(markup).not.toContain("biography");
  expect(markup).not.toContain("desk@gazette.example");
  expect(markup).toContain("Page 2 of 2");
});

test("an author with only a name has no empty lists", async () => {
  const bare = sampleAuthor();
  expect(await render({ author: bare })).not.toContain('class="contact"');
});

const photo = { src: "/media/ana.svg", alt: "Ana Ruiz", width: 400, height: 500, credit: "J. Doe" };

test("a photo is beside the author's name, with its credit", async () => {
  const elements = elementsOf(await render({ author: { ...sampleAuthor(), photo } }));
  const [image] = elements.filter(({ tagName }) => tagName === "img");
  expect(image && attribute(image, "alt")).toBe("Ana Ruiz");
  const [caption] = elements.filter(({ tagName }) => tagName === "figcaption");
  expect(caption && textOf(caption)).toContain("J. Doe");
});

test("a photo on another site is not shown", async () => {
  const elsewhere = { ...photo, src: "https://photos.example/ana.jpg" };
  const markup = await render({ author: { ...sampleAuthor(), photo: elsewhere } });
  expect(markup).not.toContain('photos.example/ana.jpg" alt');
  expect(markup).not.toContain("<figure");
});

test("what an author knows well is listed on every page, in the language of the biography", async () => {
  const own = { ...sampleAuthor(), expertise: ["Tides", "<b>Law"] };
  const elements = elementsOf(await render({ author: own, language: "ar" }));
  const [list] = elements.filter(
    (element) => attribute(element, "role") === "list" && attribute(element, "lang") === "ar",
  );
  expect(list && textOf(list)).toBe("\nTides\n<b>Law\n");
  expect(await render({ author: sampleAuthor() })).not.toContain("expertise");
});
