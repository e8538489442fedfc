import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/setup.ts";
import { createEnv } from "../../src/markdown/state.ts";
import { textOf } from "../../src/markdown/text.ts";
import { typeset } from "../../src/typography/typeset.ts";
import { context } from "../markdown/fixtures.ts";

const folder = new URL("../fixtures/typography/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

const SIGNS: Record<string, string> = { "⏎": "\n", "⍽": "\u00a0", "‧": "\u202f", "⊔": "\u200b" };
const meant = (written: string) => written.replace(/[⏎⍽‧⊔]/g, (sign) => SIGNS[sign] ?? sign);

interface Case {
  language: string;
  typed: string;
  printed: string;
}

function casesOf(name: string): Case[] {
  const lines = readFileSync(new URL(name, folder), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [language = "", typed = "", printed = ""] = line.split(" | ");
      return { language, typed: meant(typed), printed: meant(printed) };
    });
}

const md = createMarkdown();

/** The text of a rendered paragraph, without markup. */
function paragraph(text: string, language: string): string {
  const env = createEnv(text, { ...context, references: [], language });
  return textOf(md.parse(text, env).flatMap(({ children }) => children ?? []));
}

/** Collapses spaces as `textOf` does. */
const folded = (text: string) => text.replace(/\s+/g, " ").trim();

test.each(files)("%s: fifteen cases at least, each once", (name) => {
  const cases = casesOf(name);
  expect(cases.length).toBeGreaterThanOrEqual(15);
  expect(new Set(cases.map(({ language, typed }) => language + typed)).size).toBe(cases.length);
});

for (const name of files) {
  test.each(casesOf(name))(`${name}, $language: $typed`, ({ language, typed, printed }) => {
    expect(typeset(typed, language)).toBe(printed);
    expect(paragraph(typed, language)).toBe(folded(printed));
    // Typesetting twice changes nothing.
    expect(typeset(printed, language)).toBe(printed);
  });
}
