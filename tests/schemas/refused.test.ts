import { expect, test } from "vitest";
import { SCHEMA_KINDS } from "../../src/schemas/kinds.ts";
import type { SchemaName } from "../../src/schemas/names.ts";
import { PARSERS } from "../kit/readers/content-parsers.ts";
import { validatorFor, validatorOf } from "../kit/readers/validators.ts";

const GOOD = {
  article: {
    title: "A headline",
    description: "A standfirst.",
    date: "2026-03-01",
    section: "world",
    authors: "ann",
  },
  author: { name: "Ann Doe" },
  page: { title: "About us" },
  topic: { title: "Human rights" },
  publication: {
    title: "The Post",
    url: "https://news.example",
    language: "en",
    timeZone: "Europe/London",
    sections: [{ id: "world", title: "World" }],
  },
};

const source = { id: "a", title: "A report" };
const MISTAKES: Record<keyof typeof GOOD, object[]> = {
  article: [
    { titel: "A headline" },
    { title: undefined },
    { title: "" },
    { title: 2026 },
    { date: undefined },
    { date: "1 March 2026" },
    { date: "01/03/2026" },
    { date: "2026-03-01 9" },
    { section: undefined },
    { section: ["world"] },
    { authors: [] },
    { authors: undefined },
    { tags: "law, courts" },
    { tags: [""] },
    { type: "essay" },
    { comments: "on" },
    { draft: "maybe" },
    { image: "photo.jpg" },
    { image: { src: "photo.jpg" } },
    { image: { src: "photo.jpg", alt: "A photo", captoin: "x" } },
    { sponsor: { url: "https://bank.example" } },
    { sponsor: { name: "Bank", url: "bank.example" } },
    { aliases: "/old/" },
    { aliases: ["old"] },
    { aliases: ["https://news.example/old/"] },
    { canonical: "partner.example/a" },
    { lang: "English" },
    { lang: "en_GB" },
    { slug: "a b" },
    { slug: "a/b" },
    { id: "12" },
    { citations: "https://a.example" },
    { citations: [{ id: "a" }] },
    { citations: [{ ...source, id: "a b" }] },
    { citations: [{ ...source, url: "a.example" }] },
    { citations: [{ ...source, doi: "182" }] },
    { citations: [{ ...source, date: "March 2026" }] },
    { citations: [{ ...source, type: "website" }] },
    { citations: [{ ...source, status: "gone" }] },
    { citations: [{ ...source, autor: "Ann Doe" }] },
    { citations: [{ ...source, author: [{ name: "Ann" }] }] },
    { citations: { a: { url: "a.example" } } },
    { citations: { a: 7 } },
  ],
  author: [
    { nmae: "Ann" },
    { name: undefined },
    { kind: "robot" },
    { email: "ann at news.example" },
    { fediverse: "ann" },
    { links: [{ title: "Profile" }] },
    { links: [{ title: "Profile", url: "example.org" }] },
    { public: "perhaps" },
  ],
  page: [
    { title: undefined },
    { titel: "About" },
    { lang: "french" },
    { order: "first" },
    { navigation: "header" },
  ],
  topic: [{ title: undefined }, { desciption: "Courts" }],
  publication: [
    { url: undefined },
    { url: "news.example" },
    { url: "https://news.example/?a" },
    { sections: [] },
    { sections: ["world"] },
    { sections: [{ id: "the world", title: "World" }] },
    { sections: [{ id: "world" }] },
    { navigation: { masthead: "world" } },
    { navigation: { masthead: [{ titel: "Shop", url: "https://shop.example" }] } },
    { navigation: { action: { title: "Donate" } } },
    { editions: [{ title: "El Post" }] },
    { editions: [{ language: "es", path: "es" }] },
    { policies: { ethic: "/ethics/" } },
    { policies: { ethics: "ethics" } },
    { social: { mastodon: "meridian" } },
    { social: { facebook: "meridian" } },
    { editor: "editor" },
    { security: { contact: "a@b.example" } },
    { security: { contact: [], expires: "2027-01-01" } },
    { security: { contact: "a@b.example", expires: "next year" } },
    { comments: { default: "on" } },
    { comments: "open" },
    { articleUrl: "/{slug}" },
    { articleUrl: "/{yyyy}/" },
    { articleUrl: "/{year}/{slug}/" },
    { perPage: 0 },
    { perPage: "20" },
    { feeds: "xml" },
    { feedAliases: { feed: "/" } },
    { rules: { "article/no-sources": "error" } },
    { rules: { "article/no-source": "fatal" } },
    { style: "mla" },
    { sourcePages: "none" },
    { cards: 100 },
    { cards: { newest: -1 } },
    { lite: 1 },
  ],
};

const CASES = Object.entries(MISTAKES).flatMap(([name, own]) =>
  own.map((mistake) => [name as keyof typeof GOOD, mistake] as const),
);

test.each(Object.keys(GOOD) as (keyof typeof GOOD)[])("a plain %s is accepted by both", (name) => {
  expect(PARSERS[name].safeParse(GOOD[name]).success).toBe(true);
  for (const draft of ["draft-7", "draft-2020-12"] as const) {
    const validate = validatorFor(name, draft);
    expect(validate(GOOD[name]) || validate.errors).toBe(true);
  }
});

const validators = Object.fromEntries(
  Object.keys(GOOD).map((name) => [name, validatorFor(name as SchemaName, "draft-7")]),
);

test.each(CASES)("a mistake in an %s is refused by both: %j", (name, mistake) => {
  const data = Object.fromEntries(
    Object.entries({ ...GOOD[name], ...mistake }).filter(([, value]) => value !== undefined),
  );
  expect(PARSERS[name].safeParse(data).success).toBe(false);
  expect(validators[name]?.(data)).toBe(false);
});

test("a publication's own schema knows its sections, authors and tags", () => {
  const names = { sections: ["world"], authors: ["ann", "bo"], tags: ["law"] };
  for (const draft of ["draft-7", "draft-2020-12"] as const) {
    const validate = validatorOf(SCHEMA_KINDS.article.make(names, draft), draft);
    const fits = (own: object) => validate({ ...GOOD.article, ...own });
    expect(fits({ authors: ["ann", "bo"], tags: ["law", "a new one"] })).toBe(true);
    expect(fits({ section: "sport" })).toBe(false);
    expect(fits({ authors: "eve" })).toBe(false);
    expect(fits({ authors: ["ann", "eve"] })).toBe(false);
    expect(fits({ tags: "one, other" })).toBe(false);
  }
});
