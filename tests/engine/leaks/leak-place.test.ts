import { expect, test } from "vitest";
import { leakPlace } from "../../../src/engine/leaks/leak-place.ts";

const site = { origin: "https://news.test", pathPrefix: "/" };

test.each([
  ["as it is", "See [x](/2026/03/über/).", 9],
  ["without its slash", "`/2026/03/über`", 2],
  ["encoded", "<https://news.test/2026/03/%C3%BCber/>", 19],
  ["encoded in small letters", "/2026/03/%c3%bcber/", 1],
  ["as references", "See [x](&#47;2026/03/&uuml;ber/).", 9],
  ["with an accent on its own", "See </2026/03/u\u0308ber/>", 6],
  ["encoded as a whole", "A https%3A%2F%2Fnews.test%2F2026%2F03%2F%C3%BCber", 3],
])("the place of a URL %s is shown", (_, line, column) => {
  const text = `---\r\ntitle: /2026/03/über-2/\r\n---\r\n${line}\r\n`;
  expect(leakPlace(text, "/2026/03/über/", site)).toEqual({
    line: 4,
    column,
    excerpt: { text: line, column },
  });
});

test("of one that is put together of parts, the file's beginning is", () => {
  expect(leakPlace("---\ntitle: x\n", "/2026/03/secret/", site)).toEqual({
    line: 1,
    column: 1,
    excerpt: { text: "---", column: 1 },
  });
});
