import { expect, test } from "vitest";
import { z } from "zod";
import { resolvePath } from "../../../src/content/front-matter/data-path.ts";
import { describe as describeProblem } from "../../../src/content/front-matter/field-messages.ts";
import { line, report, text } from "../../../src/content/front-matter/fields.ts";

function said(schema: z.ZodType, value: unknown): string {
  const data = { field: value };
  const { error } = z.object({ field: schema }).safeParse(data);
  const issue = error?.issues[0];
  if (!issue) throw new Error("it is valid");
  const { message, hint } = describeProblem(issue, resolvePath(data, issue.path), ["a", "b"]);
  return `${message}. ${hint}`;
}

test("a word near one that is known is named, else all are", () => {
  const word = z.enum(["open", "closed", "off"]);
  expect(said(word, "opne")).toBe("`field`: “opne” is not an allowed value. Did you mean `open`?");
  expect(said(word, "maybe")).toContain("Write one of: open, closed, off.");
  expect(said(word, ["open"])).toContain("should be text, not a list");
  expect(said(word, { open: true })).not.toContain("[object Object]");
});

test("for a value that may be of two kinds, the problem of the nearer one is reported", () => {
  const name = z.union([line, z.strictObject({ family: line })]);
  expect(said(name, " ")).toContain("the text is empty");
  expect(said(name, 7)).toBe('`field`: should be text, not a number. Put it in quotes: "7".');
});

test("a problem of our own comes through with its hint", () => {
  const own = text.superRefine((_, context) =>
    report(context, { rule: "field/value", message: "No good", hint: "Try." }),
  );
  expect(said(own, "a")).toBe("`field`: no good. Try.");
});

test("a long value is cut", () => {
  expect(said(z.enum(["a"]), "x".repeat(100_000)).length).toBeLessThan(200);
});
