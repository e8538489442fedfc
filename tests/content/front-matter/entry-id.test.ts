import { expect, test } from "vitest";
import { entryId } from "../../../src/content/front-matter/entry-id.ts";

test.each([
  "https://old.example/?p=12",
  "http://old.example/a#b",
  "tag:old.example,2009:12",
  "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
  "/2025/03/the old name/",
])("%s may be an id", (id) => {
  expect(entryId.parse(id)).toBe(id);
});

test.each([
  "12",
  "post-12",
  "javascript:alert(1)",
  "data:text/html,x",
  "//old.example/",
  "https://",
  "https://old.example/a b",
  'https://old.example/"a"',
  "tag:old.example,<b>",
  "/old%20name/",
  "/../x/",
])("%j may not", (id) => {
  expect(entryId.safeParse(id).success).toBe(false);
});
