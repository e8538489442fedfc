import { expect, test } from "vitest";
import { declaredSources } from "../../../../src/desk/browser/preview/sources.ts";

test.each<[string, unknown, object[]]>([
  ["a list", [{ id: "a", title: "One" }], [{ key: "a", title: "One" }]],
  ["a mapping", { a: { title: "One" } }, [{ key: "a", title: "One" }]],
  ["an address alone", ["https://a.example/"], [{ url: "https://a.example/" }]],
  ["a title alone", ["One"], [{ title: "One" }]],
  [
    "fields that no form has",
    [{ id: "a", title: "One", volume: 3, issued: { "date-parts": [[1999], [2001]] } }],
    [{ key: "a", more: expect.objectContaining({ volume: "3" }) }],
  ],
  ["an id alone, while the editor writes", [{ id: "a", title: "" }], [{ key: "a", title: "a" }]],
  [
    "a mistake in one field",
    [{ id: "a", title: "One", url: "htp:/x", date: "soon" }],
    [{ key: "a", title: "One" }],
  ],
  ["nothing", undefined, []],
  ["empty entries", [{}, null, ""], []],
])("of sources, the preview reads %s", (_, list, wanted) => {
  const found = declaredSources(list);
  expect(found).toMatchObject(wanted);
  expect(found).toHaveLength(wanted.length);
});
