import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { AUTHOR, article, type Files, PUBLICATION } from "../kit/publications/publication-files.ts";

const place = useScratch();

const KEYS = ["__proto__", "constructor", "prototype"];

/** Where a key may stand: at the top, in a mapping, in one of a list, of every kind of file, in every form of YAML. */
const PLACES: Record<string, (key: string) => Files> = {
  "an article's front matter": (key) => ({
    "articles/x.md": article({ [key]: "{ polluted: true }" }),
  }),
  "a picture of an article": (key) => ({
    "articles/x.md": article({ image: `{ src: x.svg, alt: A, ${key}: { polluted: true } }` }),
  }),
  "a source of a list": (key) => ({
    "articles/x.md": article({ citations: `[{ title: A, ${key}: { polluted: true } }]` }),
  }),
  "a source's author": (key) => ({
    "articles/x.md": article({
      citations: `[{ title: A, author: [{ literal: A, ${key}: { polluted: true } }] }]`,
    }),
  }),
  "a mapping of sources": (key) => ({
    "articles/x.md": article({ citations: `{ ${key}: { title: A, polluted: true } }` }),
  }),
  "a key in quotes": (key) => ({
    "articles/x.md": article({ [`"${key}"`]: "{ polluted: true }" }),
  }),
  "the settings": (key) => ({
    "publication.yaml": `${PUBLICATION}${key}: { polluted: true }\n`,
    "articles/x.md": article(),
  }),
  "an author's file": (key) => ({
    "authors/world-desk.md": AUTHOR.replace("---\nThe", `${key}: { polluted: true }\n---\nThe`),
    "articles/x.md": article(),
  }),
  "the shared sources": (key) => ({
    "sources.yaml": `${key}: { title: A, polluted: true }\n`,
    "articles/x.md": article(),
  }),
};

const CASES = Object.entries(PLACES).flatMap(([name, files]) =>
  KEYS.map((key) => ({ name, key, files })),
);

afterEach(() => {
  // Were it there, every later test would be of another language.
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each(sampled(CASES))("$key in $name is refused, and reaches no object", async (tested) => {
  const { name, key, files } = tested;
  const errors = errorsOf(await diagnose(join(place.folder, "content"), files(key)));
  // A source may be called so: keys are looked up in maps, never in objects.
  if (name === "a mapping of sources" || name === "the shared sources") {
    for (const { line, column } of errors) expect(line * column).toBeGreaterThan(0);
  } else {
    expect(errors.map(({ message }) => message).join("\n")).toContain(key);
  }
  expect("polluted" in {}).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
