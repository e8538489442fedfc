import { expect, test } from "vitest";
import { z } from "zod";
import { salvage } from "../../../src/content/front-matter/salvage.ts";
import { readYaml } from "../../../src/content/yaml/yaml.ts";
import { sourceOf } from "../sources.ts";

const entry = z
  .strictObject({ id: z.string().optional(), pages: z.number().optional() })
  .refine(({ id = "" }) => id.length < 4, { message: "too long", path: ["id"] });
const schema = z.strictObject({
  title: z.string(),
  draft: z.boolean().default(false),
  tags: z.array(z.string()).default([]),
  entries: z.array(entry).default([]),
});
const keys = { "": ["title", "draft", "tags", "entries"], entries: ["id", "pages"] };

function salvaged(text: string, unread = "") {
  const source = sourceOf(text);
  const { located } = readYaml(text, source);
  if (!located) throw new Error(`not YAML: ${text}`);
  const given = { schema, source, keys, standIns: { title: "Untitled" } };
  const { fields, lost, ...others } = salvage(located, given, { unread }) ?? {};
  return { fields, lost: [...(lost ?? [])], ...others };
}

test("what is valid stays, and what is missing has a stand-in", () => {
  const { fields, lost } = salvaged("draft: true\ntags: 7\n");
  expect(fields).toEqual({ title: "Untitled", draft: true, tags: [], entries: [] });
  expect(lost).toEqual(["title", "tags"]);
});

test("a misspelt key makes the key that was meant unknown", () => {
  expect(salvaged("title: A\ndraf: true\n").lost).toEqual(["draf", "draft"]);
});

test("entries keep their places in the file when others are left out", () => {
  const { fields, place } = salvaged("title: A\ntags:\n  - 7\n  - one\n  - 8\n  - two\n");
  expect(fields?.tags).toEqual(["one", "two"]);
  expect([0, 1].map((index) => place?.(["tags", index]).line)).toEqual([4, 6]);
});

test("a problem that another one hid is reported, and what is empty only now is not", () => {
  const hidden = salvaged("title: A\nentries: [{ id: long, pages: many }]\n");
  expect(hidden.diagnostics?.map(({ message }) => message)).toHaveLength(1);
  expect(salvaged("title: A\ntags: [7]\n").diagnostics).toEqual([]);
});

test("keys in the text of broken YAML that were not read are unknown", () => {
  expect(salvaged("title: A\n", "title: A\ndraft: [\n").lost).toEqual(["draft"]);
});

test("a list has nothing to salvage", () => {
  expect(salvaged("- title\n").fields).toBeUndefined();
});
