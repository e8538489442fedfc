import { parse } from "jsonc-parser";
import { expect, test } from "vitest";
import { editorFiles } from "../../src/editors/editor-files.ts";
import type { EditorFacts } from "../../src/editors/facts.ts";
import { SCHEMA_NAMES } from "../../src/schemas/names.ts";
import { validatorOf } from "../kit/readers/validators.ts";

const facts: EditorFacts = {
  content: "content",
  names: { sections: ["world", "law"], authors: ["ann-doe"], tags: ["courts"] },
  sources: ["un-charter", "a|b"],
};

function fileIn(path: string, existing?: string, options = {}): string | undefined {
  const { files } = editorFiles(facts, options, (each) => (each === path ? existing : undefined));
  return files.find((each) => each.path === path)?.text;
}

test.each(SCHEMA_NAMES)("the %s schema of a publication is valid in draft 7", (name) => {
  const schema = JSON.parse(fileIn(`.vscode/schemas/${name}.json`) ?? "");
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  expect(JSON.stringify(schema)).not.toContain('"group":"');
  expect(() => validatorOf(schema, "draft-7")).not.toThrow();
});

test("schemas are for YAML files: no extension reads front matter by these settings", () => {
  expect(parse(fileIn(".vscode/settings.json") ?? "")).toEqual({
    "yaml.schemas": {
      "./.vscode/schemas/publication.json": ["content/publication.yaml"],
      "./.vscode/schemas/sources.json": ["content/sources.yaml", "content/sources/*.yaml"],
      "./.vscode/schemas/comments.json": ["content/comments/**/*.yaml"],
      "./.vscode/schemas/words.json": ["content/style/words.yaml"],
    },
  });
});

test("settings of the publication stay, with their comments", () => {
  const own =
    '{\n  // ours\n  "editor.wordWrap": "on", // wrap\n  "yaml.schemas": { "a.json": "b.yml" },\n}\n';
  const text = fileIn(".vscode/settings.json", own) ?? "";
  expect(text).toContain("// ours\n");
  expect(text).toContain('"editor.wordWrap": "on", // wrap');
  expect(parse(text)["yaml.schemas"]).toMatchObject({ "a.json": "b.yml" });
  expect(fileIn(".vscode/settings.json", text)).toBe(text);
});

test("recommendations are added to those of the publication, once", () => {
  const own = '{\n  "recommendations": [\n    "a.b" // ours\n  ]\n}\n';
  const text = fileIn(".vscode/extensions.json", own, { remark: true }) ?? "";
  expect(text).toContain("// ours");
  expect(parse(text).recommendations).toEqual([
    "a.b",
    "redhat.vscode-yaml",
    "unifiedjs.vscode-remark",
  ]);
  expect(fileIn(".vscode/extensions.json", text, { remark: true })).toBe(text);
});

test.each(["{", "[]", "text", '{ "a": }'])("a file that is not JSON settings stays: %s", (own) => {
  const { files, invalid } = editorFiles(facts, {}, () => own);
  expect(invalid).toEqual([".vscode/settings.json", ".vscode/extensions.json"]);
  expect(files.map(({ path }) => path)).not.toContain(".vscode/settings.json");
});

test("remark and Front Matter CMS are configured only if asked", () => {
  const paths = (options: object) => editorFiles(facts, options).files.map(({ path }) => path);
  expect(paths({})).not.toContain(".remarkrc.json");
  expect(paths({})).not.toContain("frontmatter.json");
  expect(paths({ remark: true })).toContain(".remarkrc.json");
  const forms = JSON.parse(fileIn("frontmatter.json", undefined, { frontMatterCms: true }) ?? "");
  const { fields } = forms["frontMatter.taxonomy.contentTypes"][0];
  const section = fields.find(({ name }: { name: string }) => name === "section");
  expect(section).toMatchObject({ type: "choice", choices: ["world", "law"], required: true });
});
