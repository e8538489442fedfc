import { describe, expect, test } from "vitest";
import { english } from "../../../layouts/texts/english.ts";
import { CATALOGUES } from "../../../layouts/texts/texts-of.ts";
import type { Texts } from "../../../layouts/texts/types.ts";
import { html } from "../../../src/html.ts";
import { INTERFACE_LANGUAGES } from "../../../src/languages.ts";
import { type PageWords, WORDS } from "../../../src/pages/words.ts";

/** Every text of a catalogue under its path. A function is given something to fill in. */
function said(catalogue: Texts | PageWords): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") texts.set(path, value);
    else if (typeof value === "function") texts.set(path, filled(value as Fill, path));
    else for (const [key, part] of Object.entries(value as object)) walk(part, `${path}.${key}`);
  };
  walk(catalogue, "");
  return texts;
}

type Fill = (...values: unknown[]) => unknown;

const LIST = ".sources.sourcing";
/** They begin with a number, and may be told without it. */
const COUNTED = /\.(readingTime|citing|counts\.\w+|plain|index\.articles)$/;

function filled(fill: Fill, path: string): string {
  if (path === LIST) return String(fill(["⟨1⟩", "⟨2⟩"]));
  if (COUNTED.test(path)) return String(fill(23));
  return String(fill(html`⟨1⟩`, html`⟨2⟩`));
}

/** Names, and words that two languages share. */
const SHARED: Partial<Record<string, RegExp>> = {
  es: /andOthers|networks|formats|feeds|signs|documentTitle|withLocator/,
  fr: /andOthers|networks|formats|feeds|signs|documentTitle|withLocator|pages?$|contact$|articles$|sections|analysis|opinion|corrections|sources|author|document|interview|plain|preview|page$/,
  de: /seasons|networks|formats|feeds|signs|documentTitle|withLocator|interview|live/,
  ar: /formats|feeds|colon|documentTitle|withLocator/,
  zh: /networks|formats|feeds|documentTitle|withLocator/,
};

describe.each(INTERFACE_LANGUAGES)("the words in %s", (language) => {
  const pairs = [
    [said(CATALOGUES[language]), said(english)],
    [said(WORDS[language]), said(WORDS.en)],
  ] as const;

  test("say something everywhere, and all that they are given", () => {
    for (const [own, others] of pairs) {
      expect([...own.keys()]).toEqual([...others.keys()]);
      for (const [path, text] of own) {
        expect(text.trim(), path).not.toBe("");
        for (const value of others.get(path)?.match(/⟨\d⟩|23/g) ?? [])
          expect(text, path).toContain(value);
      }
    }
  });

  test.skipIf(language === "en")("are its own, and not the English ones", () => {
    for (const [own, others] of pairs) {
      const same = [...own].filter(([path, text]) => others.get(path) === text);
      const left = same.map(([path]) => path).filter((path) => !SHARED[language]?.test(path));
      expect(left).toEqual([]);
    }
  });
});

test("a catalogue that lacks a text does not type-check", () => {
  const { skip: _, ...short } = english;
  // @ts-expect-error: `skip` is missing. The type check of this file fails where that is no error.
  const catalogue: Texts = short;
  const { home: __, ...fewer } = WORDS.en;
  // @ts-expect-error: `home` is missing.
  const words: PageWords = fewer;
  // @ts-expect-error: `ar` and others are missing.
  const catalogues: typeof CATALOGUES = { en: english };
  expect([catalogue, words, catalogues]).toHaveLength(3);
});
