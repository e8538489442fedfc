import { expect, test } from "vitest";
import { EDITOR_NAMES, editorIn, editorUrl } from "../../src/serve/editors.ts";

const PLACE = { path: "/home/ana/my paper/content/articles/été #1.md", line: 3, column: 7 };
const ENCODED = "/home/ana/my%20paper/content/articles/%C3%A9t%C3%A9%20%231.md";

test("a link names the file, line and column as its editor reads them", () => {
  expect(editorUrl("vscode", PLACE)).toBe(`vscode://file${ENCODED}:3:7`);
  expect(editorUrl("zed", PLACE)).toBe(`zed://file${ENCODED}:3:7`);
  expect(editorUrl("idea", PLACE)).toBe(`idea://open?file=${ENCODED}&line=3&column=7`);
  expect(editorUrl("sublime", PLACE)).toBe(`subl://open?url=file://${ENCODED}&line=3&column=7`);
});

test("a path of Windows keeps its drive", () => {
  const place = { path: "C:\\paper\\content\\a.md", line: 1, column: 1 };
  expect(editorUrl("vscode", place)).toBe("vscode://file/C:/paper/content/a.md:1:1");
});

test("no file name can change the address that a link opens", () => {
  const path = '/a/"><script>alert(1)</script>&line=9#?/x.md';
  for (const name of EDITOR_NAMES) {
    const url = editorUrl(name, { path, line: 1, column: 1 });
    expect(url, name).not.toMatch(/["<>#]/);
    expect(URL.parse(url)?.protocol, name).toMatch(/^[a-z-]+:$/);
    expect(url, name).not.toContain("&line=9");
  }
});

test.each([
  [{ EDITOR: "code --wait" }, "vscode"],
  [{ EDITOR: "/usr/local/bin/subl -w" }, "sublime"],
  [{ EDITOR: "vim", VISUAL: "zed --wait" }, "zed"],
  [{ EDITOR: "C:\\Programs\\cursor.exe" }, "cursor"],
  [{ EDITOR: "vim" }, "vscode"],
  [{ EDITOR: "nano", ZED_TERM: "true" }, "zed"],
  [{}, "vscode"],
] as const)("the editor of the environment %j is %s", (env, name) => {
  expect(editorIn(env)).toBe(name);
});
