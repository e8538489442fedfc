import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import type { BodyContext } from "../../src/markdown/context.ts";
import { renderBody } from "../../src/markdown/render.ts";
import type { PictureFile } from "../../src/pictures/types.ts";

/** A source with what a test says of it. */
export function reference(key: string, title: string, more: Partial<Reference> = {}): Reference {
  return { key, type: "webpage", title, authors: [], ...more };
}

/** What the fixtures may cite, link to and show. */
export const context: BodyContext = {
  file: "article.md",
  firstLine: 1,
  language: "en",
  references: [
    reference("census", "Census 2020"),
    reference("act", "The “Trust” Act [2026]", { label: "Trust Act" }),
    reference("wiki:moco", "Montgomery County, Maryland", {
      label: "Montgomery County, Maryland Wikipedia",
    }),
    reference("50%_rule", "Rules & <orders>"),
  ],
  resolveImage: (src) => {
    if (/^https?:/.test(src)) return { remote: true };
    if (src === "lost.svg")
      return { rule: "image/missing", problem: "There is no picture “lost.svg”", hint: "Look." };
    if (src.endsWith(".jpg")) return photograph(src);
    return { url: `/media/${src}`, width: 640, height: 480 };
  },
  resolveLink: (href) => (href === "../world/sea.md" ? "/2026/03/sea/" : undefined),
  origin: "https://paper.example",
};

function photograph(src: string): PictureFile {
  const raster = {
    stem: `/assets/pictures/${src.replace(".jpg", "")}-0123456789`,
    fallback: "jpeg" as const,
  };
  return { url: `/media/${src}`, width: 2000, height: 1500, raster };
}

export interface Fixture {
  name: string;
  input: string;
  output: string;
}

/** Reads `name`, `.`, input, `.`, output, `.`, each on separate lines; what is between is for people. */
export function readFixtures(text: string): Fixture[] {
  const parts = text.split(/^\.\n/m);
  const fixtures: Fixture[] = [];
  for (let index = 0; index + 2 < parts.length; index += 3) {
    const [before = "", input = "", output = ""] = parts.slice(index, index + 3);
    fixtures.push({ name: before.trim().split("\n").at(-1) ?? "", input, output });
  }
  return fixtures;
}

/** A rendered body and its problems, a line each. Sources that a fixture does not use are not a problem. */
export function show(input: string, over: Partial<BodyContext> = {}): string {
  const { body, diagnostics } = renderBody(input, { ...context, ...over });
  const problems = diagnostics
    .filter(({ rule }) => rule !== "citation/unused-source")
    .map(
      ({ line, column, severity, rule, message, hint }) =>
        `${line}:${column} ${severity} ${rule}: ${message} (${hint})\n`,
    );
  return body.html.trimEnd() + ["\n", ...problems].join("");
}

/** A test of each fixture of `tests/fixtures/PATH.txt`. */
export function testFixtures(path: string): void {
  const url = new URL(`../fixtures/${path}.txt`, import.meta.url);
  const fixtures = readFixtures(readFileSync(url, "utf8"));
  test(`${path}.txt has fixtures, each with a different name`, () => {
    expect(fixtures.length).toBeGreaterThan(0);
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
  });
  test.for(fixtures)("$name", ({ input, output }) => {
    expect(show(input)).toBe(output);
  });
}
