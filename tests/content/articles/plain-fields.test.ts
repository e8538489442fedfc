import fc from "fast-check";
import { expect, test } from "vitest";
import { articleSchema } from "../../../src/content/articles/article-schema.ts";
import { plainFieldsReader } from "../../../src/content/articles/plain-fields.ts";
import { plainFields, rarely, withOthers } from "../../kit/publications/any-front-matter.ts";

const known = { timeZone: "Europe/London", sections: ["world", "law"], authors: ["ann", "bo"] };
const unknown = { ...known, sections: undefined, authors: undefined };

test("plain front matter is read as the schema reads it", () => {
  let plain = 0;
  for (const own of [known, unknown]) {
    const schema = articleSchema(own);
    const read = plainFieldsReader(own);
    fc.assert(
      fc.property(rarely(plainFields, withOthers), (data) => {
        const quick = read(data);
        if (quick === undefined) return;
        plain += 1;
        expect(schema.safeParse(data)).toStrictEqual({ success: true, data: quick });
      }),
      { numRuns: 1500 },
    );
  }
  expect(plain).toBeGreaterThan(300);
});

test("what newsrooms write most is plain", () => {
  const least = { title: "A", description: "B", date: "2026-03-01", section: "law", authors: "bo" };
  const image = { src: "/media/a.jpg", alt: "", caption: "C" };
  const source = { title: "A report", author: ["Ann Doe"], url: "https://a.example", date: 2026 };
  for (const own of [
    {},
    { updated: "2026-03-02 09:00", kicker: "A", tags: ["a", "b c"], type: "opinion", draft: true },
    { image, citations: { a: source, b: "https://b.example" } },
    { citations: [{ id: "a", type: "book", ...source }, "A title"] },
  ])
    expect(plainFieldsReader(known)({ ...least, ...own }), JSON.stringify(own)).toBeDefined();
});

test.each([
  ["a key that no schema knows", { odd: 1 }],
  ["a list in braces", { tags: "law, courts" }],
  ["an author that is unknown", { authors: ["eve"] }],
  ["no date", { date: undefined }],
])("%s is left to the schema", (_, own) => {
  const least = { title: "A", description: "B", date: "2026-03-01", section: "law", authors: "bo" };
  expect(plainFieldsReader(known)({ ...least, ...own })).toBeUndefined();
});
