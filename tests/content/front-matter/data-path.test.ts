import { expect, test } from "vitest";
import { nameOf, point } from "../../../src/content/front-matter/data-path.ts";

const DATA = {
  authors: "desk",
  citations: { court: "The court", ministry: { title: "The ministry" } },
  list: [{ id: "a" }, "https://b.example/"],
};

test("a path is followed as far as the file goes", () => {
  expect(point(DATA, ["list", 0, "id"])).toEqual({ path: ["list", 0, "id"], value: "a" });
  expect(point(DATA, [])).toEqual({ path: [], value: DATA });
});

test("a single value is a list of one, and a text is a source", () => {
  expect(point(DATA, ["authors", 0])).toEqual({ path: ["authors"], value: "desk" });
  expect(point(DATA, ["list", 1, "url"])).toEqual({
    path: ["list", 1],
    value: "https://b.example/",
  });
});

test("a mapping is a list of entries with an id, which is their key", () => {
  expect(point(DATA, ["citations", 1, "title"]).path).toEqual(["citations", "ministry", "title"]);
  expect(point(DATA, ["citations", 0, "title"])).toEqual({
    path: ["citations", "court"],
    value: "The court",
  });
  const named = { path: ["citations", "court"], value: "court", isKey: true };
  expect(point(DATA, ["citations", 0, "id"])).toEqual(named);
});

test("what is absent is undefined, whatever every object has", () => {
  expect(point(DATA, ["image", "src"])).toEqual({ path: ["image", "src"], value: undefined });
  expect(point(DATA, ["toString"]).value).toBeUndefined();
  expect(point(null, ["a"])).toEqual({ path: [], value: null });
});

test("people count from 1", () => {
  expect(nameOf(["citations", 2, "url"])).toBe("citations[3].url");
  expect(nameOf([])).toBe("");
});
