import { expect, test } from "vitest";
import { formatPath, resolvePath } from "../../../src/content/front-matter/data-path.ts";

const DATA = {
  authors: "desk",
  citations: { court: "The court", ministry: { title: "The ministry" } },
  list: [{ id: "a" }, "https://b.example/"],
};

test("a path is followed as far as the file goes", () => {
  expect(resolvePath(DATA, ["list", 0, "id"])).toEqual({ path: ["list", 0, "id"], value: "a" });
  expect(resolvePath(DATA, [])).toEqual({ path: [], value: DATA });
});

test("a single value is a list of one, and a text is a source", () => {
  expect(resolvePath(DATA, ["authors", 0])).toEqual({ path: ["authors"], value: "desk" });
  expect(resolvePath(DATA, ["list", 1, "url"])).toEqual({
    path: ["list", 1],
    value: "https://b.example/",
  });
});

test("a mapping is a list of entries with an id, which is their key", () => {
  expect(resolvePath(DATA, ["citations", 1, "title"]).path).toEqual([
    "citations",
    "ministry",
    "title",
  ]);
  expect(resolvePath(DATA, ["citations", 0, "title"])).toEqual({
    path: ["citations", "court"],
    value: "The court",
  });
  const named = { path: ["citations", "court"], value: "court", isKey: true };
  expect(resolvePath(DATA, ["citations", 0, "id"])).toEqual(named);
});

test("what is absent is undefined, whatever every object has", () => {
  expect(resolvePath(DATA, ["image", "src"])).toEqual({ path: ["image", "src"], value: undefined });
  expect(resolvePath(DATA, ["toString"]).value).toBeUndefined();
  expect(resolvePath(null, ["a"])).toEqual({ path: [], value: null });
});

test("people count from 1", () => {
  expect(formatPath(["citations", 2, "url"])).toBe("citations[3].url");
  expect(formatPath([])).toBe("");
});
