import { expect, test } from "vitest";
import { parseCall } from "../../src/citations/parse-call.ts";
import { citationsSchema } from "../../src/content/citation-schema.ts";

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
  const parsed = parseCall(`@${id}`);
  const cited = "items" in parsed && parsed.items[0]?.key === id;
  expect(citationsSchema.safeParse([{ id, title: "A" }]).success).toBe(cited);
});
