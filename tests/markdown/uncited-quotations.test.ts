import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, reference } from "./fixtures.ts";

function found(text: string, language = "en"): string[] {
  const own = { ...context, language, references: [reference("a", "A")], quotationsCited: true };
  const { diagnostics } = renderBody(text, own);
  return diagnostics.flatMap(({ rule, line }) => (rule === "quotation/uncited" ? `${line}` : []));
}

const words = (count: number): string => Array.from({ length: count }, () => "word").join(" ");

test("more than twelve quoted words ask for a source, twelve do not", () => {
  expect(found(`He said “${words(13)}”.`)).toHaveLength(1);
  expect(found(`He said “${words(12)}”.`)).toEqual([]);
  expect(found(`He said "${words(13)}".`)).toHaveLength(1);
});

test.each([
  ["de", `Er sagte: „${words(13)}“.`],
  ["fr", `Il a dit : « ${words(13)} ».`],
  ["ar", `قال: «${words(13)}».`],
  ["ja", `彼は「${"水".repeat(30)}」と言った。`],
])("so it is in %s", (language, text) => {
  expect(found(text, language)).toHaveLength(1);
});

test("a citation or a note anywhere in the paragraph is enough, and one of another paragraph is not", () => {
  expect(found(`He said “${words(13)}” [@a].`)).toEqual([]);
  expect(found(`As @a says, “${words(13)}”.`)).toEqual([]);
  expect(found(`He said “${words(13)}”.[^1]\n\n[^1]: In a letter.`)).toEqual([]);
  expect(found(`He said “${words(13)}”.\n\nSo [@a].`)).toHaveLength(1);
});

test("a block quote asks for one of its own, or in the line that leads to it", () => {
  expect(found("> They shall not pass.")).toHaveLength(1);
  expect(found("> They shall not pass [@a].")).toEqual([]);
  expect(found("The act says [@a]:\n\n> They shall not pass.")).toEqual([]);
});

test("code is no quotation", () => {
  expect(found(`Write \`"${words(20)}"\`.\n\n    "${words(20)}"`)).toEqual([]);
});

test.each(["“", '"', "“”", '" "', "> ", "«"])("100 kB of %s end in time", (marks) => {
  const started = performance.now();
  found(marks.repeat(100_000 / marks.length));
  expect(performance.now() - started).toBeLessThan(5_000);
});
