import { expect, test } from "vitest";
import { type Corner, cornerBody, cornerHead } from "../../../src/serve/corner/corner.ts";
import type { Trouble } from "../../../src/serve/corner/problem-dialog.ts";
import { withCorner } from "../../../src/serve/corner/routes.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/readers/elements.ts";

const PATHS = { base: "/paper/.dateline/" };
const ERROR = {
  file: "content/articles/one.md",
  line: 3,
  column: 1,
  severity: "error",
  rule: "field/unknown",
  message: "Unknown field `sectoin`",
  hint: "Did you mean `section`?",
  excerpt: { text: "sectoin: world", column: 1 },
} as const;
const TROUBLE: Trouble = { here: [], elsewhere: 0, state: "Until then.", report: "1" };
const CORNER: Corner = { drafts: { shown: true, canSwitch: true }, warnings: 0 };

/** The shadow tree's markup, as a page's. */
const tree = (corner: Partial<Corner>) =>
  elementsOf(
    String(cornerBody({ ...CORNER, ...corner }, PATHS)).replace(/<\/?template[^>]*>/g, ""),
  );
const named = (elements: ReturnType<typeof tree>, name: string) =>
  elements.filter(({ tagName }) => tagName === name);
const badge = (trouble: Partial<Trouble>) =>
  tree({ trouble: { ...TROUBLE, ...trouble } })
    .filter((each) => hasClass(each, "badge"))
    .map(textOf);

test("a page without errors has no report and no badge", () => {
  const elements = tree({});
  expect(named(elements, "dialog")).toEqual([]);
  expect(elements.filter((each) => hasClass(each, "badge"))).toEqual([]);
});

test("errors of other files are counted in a badge that leads to them, and cover no page", () => {
  expect(badge({ elsewhere: 1 })).toEqual(["1 problem in other files"]);
  expect(badge({ elsewhere: 2 })).toEqual(["2 problems in other files"]);
  expect(named(tree({ trouble: { ...TROUBLE, elsewhere: 2 } }), "dialog")).toEqual([]);
});

test("a page's own errors are in a named dialog that its button closes without a script", () => {
  const elements = tree({ trouble: { ...TROUBLE, here: [ERROR], elsewhere: 1 } });
  const [dialog] = named(elements, "dialog");
  const label = dialog && attribute(dialog, "aria-labelledby");
  expect(elements.filter((each) => attribute(each, "id") === label).map(textOf)).toEqual([
    "1 error to fix",
  ]);
  const form = named(elements, "form").find((each) => attribute(each, "method") === "dialog");
  expect(form && textOf(form)).toBe("Close");
  const text = dialog ? textOf(dialog) : "";
  for (const part of ["content/articles/one.md:3:1", ERROR.message, ERROR.hint, "3 | sectoin"])
    expect(text).toContain(part);
  expect(badge({ here: [ERROR], elsewhere: 1 })).toEqual(["2 problems"]);
});

test("a failure of the machine or a layout is shown over every page", () => {
  const [dialog] = named(
    tree({ trouble: { ...TROUBLE, message: "error: <disk> full" } }),
    "dialog",
  );
  expect(dialog && textOf(dialog)).toContain("error: <disk> full");
});

test("places link to the editor only if their URL is known", () => {
  const edit = "vscode://file/one.md:3:1";
  const links = (own: Trouble["here"]) =>
    named(tree({ trouble: { ...TROUBLE, here: own } }), "a").map((each) => attribute(each, "href"));
  expect(links([{ ...ERROR, edit }])).toContain(edit);
  expect(links([ERROR]).filter((url) => url?.startsWith("vscode"))).toEqual([]);
});

test("the switch asks for the other state, and only a server that may switch has it", () => {
  const actions = (shown: boolean, canSwitch: boolean) =>
    named(tree({ drafts: { shown, canSwitch } }), "form").map((each) => attribute(each, "action"));
  expect(actions(true, true)).toEqual(["/paper/.dateline/drafts/hide"]);
  expect(actions(false, true)).toEqual(["/paper/.dateline/drafts/show"]);
  expect(actions(true, false)).toEqual([]);
});

test("the corner comes last in a page, and its style sheet before the page is drawn", () => {
  const page = "<html><head><title>A</title></head><body><p></body> in text</p></body></html>";
  const whole = withCorner(page, CORNER, PATHS);
  expect(whole).toContain(`${cornerHead(PATHS)}</head>`);
  expect(whole.endsWith("</dateline-corner></body></html>")).toBe(true);
});
