import { expect, test } from "vitest";
import { articleKeys, articleSchema } from "../../../src/content/articles/article-schema.ts";

const known = { timeZone: "Europe/London", sections: ["world"], authors: ["world-desk"] };
const least = {
  title: "A headline",
  description: "A standfirst.",
  date: "2026-03-01",
  section: "world",
  authors: ["world-desk"],
};

function wrong(over: Record<string, unknown>, names: Parameters<typeof articleSchema>[0] = known) {
  return articleSchema(names)
    .safeParse({ ...least, ...over })
    .error?.issues.map(({ path }) => path.join("."));
}

test("five fields are enough, and the others have defaults", () => {
  expect(articleSchema(known).parse(least)).toEqual({
    ...least,
    date: { iso: "2026-03-01T00:00:00+00:00", millis: Date.UTC(2026, 2, 1), dateOnly: true },
    tags: [],
    type: "news",
    citations: [],
    draft: false,
    lead: false,
    aliases: [],
  });
});

test("every key of the issue is known, and no other", () => {
  expect(articleKeys(articleSchema(known))[""]?.toSorted()).toEqual(
    "aliases audio authors canonical citations comments date dateline description draft embargo expires id image kicker lang lead prompt section slug sponsor tags thread title translationOf type updated".split(
      " ",
    ),
  );
});

test("one tag needs no list, but with a comma nobody knows how many they are", () => {
  expect(articleSchema(known).parse({ ...least, tags: "politics" }).tags).toEqual(["politics"]);
  expect(wrong({ tags: "law, courts" })).toEqual(["tags"]);
  expect(wrong({ tags: 2026 })).toEqual(["tags"]);
});

test("sections and authors must exist, if it is known which do", () => {
  expect(wrong({ section: "home" })).toEqual(["section"]);
  expect(wrong({ authors: ["world-desk", "nobody"] })).toEqual(["authors.1"]);
  expect(
    wrong(
      { section: "home", authors: "nobody" },
      { ...known, sections: undefined, authors: undefined },
    ),
  ).toBeUndefined();
});

test("an alias is a URL of this site", () => {
  expect(wrong({ aliases: ["/old/"] })).toBeUndefined();
  expect(wrong({ aliases: ["/old/", "old/"] })).toEqual(["aliases.1"]);
});

test("a slug is one piece of a URL", () => {
  for (const slug of ["a", "Ünï-1", "日本", "a_b", "a.b", "v1.2"])
    expect(wrong({ slug })).toBeUndefined();
  for (const slug of [
    "",
    "a/b",
    "..",
    ".",
    "a b",
    "-a",
    "a.",
    ".a",
    "a..b",
    "a%20b",
    "x".repeat(121),
  ]) {
    expect(wrong({ slug }), slug).toEqual(["slug"]);
  }
});
