import { describe, expect, test } from "vitest";
import { html } from "../../src/html.ts";
import { splitPrompt } from "../../src/pages/prompt.ts";
import { english } from "../../src/words/english.ts";
import type { Words } from "../../src/words/types.ts";
import { CATALOGUES } from "../../src/words/words-of.ts";

/** Every text of a catalogue, by its path. Functions receive placeholders. */
function said(catalogue: Words): Map<string, string> {
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

const LIST = ".layouts.sources.sourcing";
/** Functions that take a count, whose text may omit it. */
const COUNTED = /\.(readingTime|citing|counts\.\w+|plain|index\.articles|comments\.count)$/;

/** Functions that change the text they take. */
const TAKES_TEXT = /^\.pages\.citing$|\.signs\.title$/;

function filled(fill: Fill, path: string): string {
  if (TAKES_TEXT.test(path)) return String(fill("⟨1⟩", "⟨2⟩"));
  if (path === LIST) return String(fill(["⟨1⟩", "⟨2⟩"]));
  if (COUNTED.test(path)) return String(fill(23));
  return String(fill(html`⟨1⟩`, html`⟨2⟩`));
}

/** Texts that may equal the English ones: names, punctuation, and words that both languages share. */
const SHARED: Partial<Record<string, RegExp>> = {
  es: /^\.text\.blocks\.(titled|only)$|andOthers|comments\.original$|^\.text\.(between|beforeLocator|fileFacts|media\.(audio|between))$|networks|formats|feeds|signs|documentTitle|withLocator/,
  fr: /^\.text\.(blocks\.(titled|only)|dialogue\.question)$|newsletter$|comments\.via$|^\.layouts\.menu$|andOthers|^\.text\.(notes?|sourceAgain|code|callouts\.(note|important)|beforeLocator|fileFacts|media\.between)$|networks|formats|feeds|signs|documentTitle|withLocator|pages?$|contact$|articles$|sections|analysis|opinion|corrections|sources|author|document|interview|plain|preview|page$/,
  de: /^\.text\.(blocks\.(titled|only)|dialogue\.answer)$|newsletter$|comments\.original$|^\.text\.(code|between|beforeLocator|fileFacts|media\.(video|audio|between))$|seasons|networks|formats|feeds|signs|documentTitle|withLocator|interview|live|toolbar\.link$/,
  ar: /^\.text\.blocks\.(titled|only)$|formats|feeds|signs\.(colon|stop|gap|aside|title)$|documentTitle|withLocator/,
  zh: /networks|formats|feeds|documentTitle|withLocator/,
  ja: /networks|formats|feeds/,
};

const ENGLISH = said(english);
/** Placeholders, filled in by a function, by a script, or while a text is rendered. */
const PLACES = /⟨\d⟩|23|\{\w+\}/g;

describe.each(Object.entries(CATALOGUES))("the words in %s", (language, words) => {
  const own = said(words);

  test("say something everywhere, and all that they are given", () => {
    expect([...own.keys()]).toEqual([...ENGLISH.keys()]);
    for (const [path, text] of own) {
      // Chinese and Japanese put nothing between sentences.
      if (!path.endsWith(".signs.gap")) expect(text.trim(), path).not.toBe("");
      const places = ENGLISH.get(path)?.match(PLACES) ?? [];
      for (const place of places) expect(text, path).toContain(place);
      for (const place of text.match(/\{\w+\}/g) ?? []) expect(places, path).toContain(place);
    }
  });

  test.skipIf(language === "en")("are its own, and not the English ones", () => {
    const same = [...own].filter(([path, text]) => ENGLISH.get(path) === text);
    const left = same.map(([path]) => path).filter((path) => !SHARED[language]?.test(path));
    expect(left).toEqual([]);
  });

  test("promise no comments below an article, since the page has none", () => {
    const { invite, shareOnly, letterNote, threadNote } = words.layouts.prompt;
    const below = /below|unten|ci-dessous|a continuación|más abajo|أدناه|下面|下方|以下|下の|下記/i;
    expect([invite, shareOnly, letterNote, threadNote].filter((text) => below.test(text))).toEqual(
      [],
    );
  });

  test("ask one question, which names its subject", () => {
    expect(words.prompt).toContain("{subject}");
    expect(splitPrompt(words.prompt)).toEqual({ question: words.prompt });
  });
});

/** Punctuation that a sub-editor of the language would mend, by language. */
const WRONG: Readonly<Record<string, RegExp>> = {
  // U+00A0 before a colon; U+202F before other double signs and inside guillemets.
  fr: /(?<!\u00a0):|(?<!\u202f)[;!?»]|«(?!\u202f)/,
  zh: /\p{Script=Han} ?[,.:;!?()]|[,.:;!?(] ?\p{Script=Han}|[。，：；、] |\p{Script=Han}\s23|23\s/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] ?[,.:;!?()]|[。、：] /u,
  ar: /[,;?]/,
  de: /”|(?<!\u00a0)a\.$/,
  es: /“|(?<!¿[^¿?]*)\?/,
};

test.each(Object.entries(WRONG))("the words in %s are punctuated as there", (language, wrong) => {
  const own = said(CATALOGUES[language as keyof typeof CATALOGUES]);
  expect([...own].filter(([, text]) => wrong.test(text))).toEqual([]);
});

test.each(Object.entries(CATALOGUES))("the words in %s have typographers' signs", (_, words) => {
  expect([...said(words)].filter(([, text]) => /["']|\.\.\.| {2}/.test(text))).toEqual([]);
});

test("a catalogue that lacks a text does not type-check", () => {
  const { prompt: _, ...short } = english;
  // @ts-expect-error: `prompt` is missing. The type check of this file fails if that is not an error.
  const catalogue: Words = short;
  const { home: __, ...fewer } = english.pages;
  // @ts-expect-error: `home` is missing.
  const words: Words["pages"] = fewer;
  expect([catalogue, words]).toHaveLength(2);
});
