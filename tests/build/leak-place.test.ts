import { expect, test } from "vitest";
import { leakPlace } from "../../src/build/leak-place.ts";

test.each([
  ["as it is", "See [x](/2026/03/über/).", 9],
  ["without its slash", "`/2026/03/über`", 2],
  ["encoded", "<https://news.test/2026/03/%C3%BCber/>", 19],
  ["encoded in small letters", "/2026/03/%c3%bcber/", 1],
])("the place of a url %s is shown", (_, line, column) => {
  const text = `---\r\ntitle: /2026/03/über-2/\r\n---\r\n${line}\r\n`;
  expect(leakPlace(text, "/2026/03/über/")).toEqual({
    line: 4,
    column,
    excerpt: { text: line, column },
  });
});

test("of one that is put together of parts, the file's beginning is", () => {
  expect(leakPlace("---\ntitle: x\n", "/2026/03/secret/")).toEqual({
    line: 1,
    column: 1,
    excerpt: { text: "---", column: 1 },
  });
});
