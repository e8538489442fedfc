import { expect, test } from "vitest";
import { defaultPrompt } from "../../../src/content/settings/default-prompts.ts";
import { INTERFACE_LANGUAGES } from "../../../src/languages.ts";
import { splitPrompt } from "../../../src/pages/prompt.ts";

test.each(INTERFACE_LANGUAGES)(
  "the question in %s names its subject and is one question",
  (tag) => {
    const prompt = defaultPrompt(tag);
    expect(prompt).toContain("{subject}");
    expect(splitPrompt(prompt)).toEqual({ question: prompt });
  },
);

test("a language without a question of its own asks in English", () => {
  expect(defaultPrompt("sv")).toBe(defaultPrompt("en"));
  expect(defaultPrompt("es-MX")).toMatch(/^¿/);
});
