import { expect, test } from "vitest";
import { keyAt, writeKey } from "../../src/citations/key.ts";
import { parseCall } from "../../src/citations/parse-call.ts";
import { citationsSchema } from "../../src/content/csl/citation-schema.ts";

test.for([
  "a",
  "wiki:moco",
  "हिन्दी",
  "e\u0301tude",
  "a.e\u0301",
  "-a",
  "a.",
  "a--b",
  "\u0301a",
  "a b",
])("%j can be declared where it can be cited, and only there", (id) => {
  const parsed = parseCall(`@${id}`, "en");
  const cited = "items" in parsed && parsed.items[0]?.key === id;
  expect(citationsSchema.safeParse([{ id, title: "A" }]).success).toBe(cited);
});

test("a key is read up to its final mark, or in braces whole", () => {
  expect(keyAt("@a.b.", 1)).toEqual({ key: "a.b", end: 4 });
  expect(keyAt("@{https://x.example/;}.", 1)).toEqual({ key: "https://x.example/;", end: 22 });
  expect(keyAt("@{a b}", 1)).toBeUndefined();
  expect(keyAt("@{}", 1)).toBeUndefined();
  expect(keyAt("@ a", 1)).toBeUndefined();
});

test.for(["a", "wiki:moco", "https://x.example/", "a--b", "-a"])(
  "%j as it is written is read as it is",
  (key) => {
    const call = writeKey(key);
    expect(keyAt(call, 1)).toEqual({ key, end: call.length });
  },
);
