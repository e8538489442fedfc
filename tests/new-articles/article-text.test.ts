import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkedBy } from "../../src/cli/ask-questions.ts";
import { articleSchema } from "../../src/content/articles/article-schema.ts";
import { articleText, type NewArticle } from "../../src/new-articles/article-text.ts";
import { broughtText, isArticleText } from "../../src/new-articles/body-text.ts";
import { freeName, nameFrom } from "../../src/new-articles/free-name.ts";
import { diagnose } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const place = useScratch();
const schema = articleSchema({ timeZone: "UTC", sections: ["world"], authors: ["world-desk"] });
const { title: headline } = schema.shape;

const article: Omit<NewArticle, "title"> = {
  description: "A standfirst.",
  ...{ date: "2026-11-30", section: "world", author: "world-desk" },
  ...{ type: "news", draft: true },
};

/** Titles that YAML could take for something else. */
const AWKWARD = [
  ...'yes|null|~|12|1e3|0x1F|2026-11-30|---|- a|a: b|a #b|# a|\'a|"a"|{a}|[a]|*a|&a|!a|%a|@a|`a|? a|: a|a:|<<|=|a\\b'.split(
    "|",
  ),
  ...[
    "| a",
    "> a",
    "Käse: “gut” – 10 %",
    "مرحبا: بالعالم",
    "北京#1",
    "a\ttab",
    "  spaces  ",
    "...",
    "—",
  ],
];

function roundTrip(typed: string): void {
  const checked = checkedBy(headline, typed);
  if ("problem" in checked) return;
  const text = articleText({ ...article, title: checked.value }, "");
  const [, front = ""] = /^---\n(.*?)^---\n/ms.exec(text) ?? [];
  expect(parse(front, { schema: "core" })).toMatchObject({ title: checked.value, draft: true });
  expect(front.split("\n")).toHaveLength(7);
}

test.each(AWKWARD)("the headline %j is written so that YAML reads it back", roundTrip);

test("any headline is written so that YAML reads it back", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), roundTrip));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab:#-'\"{}[]|>&*!%@`\\,? \n\t") }),
      roundTrip,
    ),
  );
});

test("the loader reads every such headline, and has nothing to report but the missing sources", async () => {
  const titles = AWKWARD.flatMap((typed) => {
    const checked = checkedBy(headline, typed);
    return "value" in checked ? [checked.value] : [];
  });
  const files = Object.fromEntries(
    titles.map((title, index) => [
      `articles/${nameFrom(title)}-${index}.md`,
      articleText({ ...article, title }, ""),
    ]),
  );
  expect(await diagnose(place.folder, files)).toEqual([]);
});

test("front matter has the schema's order, and no defaults", () => {
  const text = articleText(
    { ...article, title: "A", type: "opinion", draft: false, slug: "b", lang: "es" },
    "\n\nText.\n\n",
  );
  expect(text).toBe(
    "---\ntitle: A\ndescription: A standfirst.\ndate: 2026-11-30\nsection: world\nauthors: world-desk\ntype: opinion\nslug: b\nlang: es\n---\n\nText.\n",
  );
  const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key = ""]) => key);
  const known = Object.keys(schema.shape);
  expect(keys).toEqual(keys.toSorted((a, b) => known.indexOf(a) - known.indexOf(b)));
});

test("a text brings its headline along, and front matter makes it an article", () => {
  expect(broughtText("\ufeff\r\n# Rents rise #\r\n\r\nText\r\n")).toEqual({
    title: "Rents rise",
    body: "\nText\n",
  });
  expect(broughtText("Text\n# Later\n")).toEqual({ body: "Text\n# Later\n" });
  expect(isArticleText("\ufeff---\r\ntitle: A\n---\n")).toBe(true);
  expect(isArticleText("----\n")).toBe(false);
});

test("names are numbered until one is free, and a title without letters has one", () => {
  const taken = new Set(["a", "a-2"]);
  expect(freeName("a", (name) => taken.has(name))).toBe("a-3");
  expect(nameFrom("Über “北京”")).toBe("über-北京");
  expect(nameFrom("?!")).toBe("untitled");
});
