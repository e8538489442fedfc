import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import type { BodyContext } from "../../src/markdown/context.ts";
import { context, readFixtures, reference, show } from "./fixtures.ts";

/** What the fixtures cite beside the sources of all fixtures: by their names, short keys, and keys in braces. */
const SOURCES: readonly Reference[] = [
  ...["a", "b", "c", "d", "e", "f", "g"].map((key) => reference(key, `Title ${key.toUpperCase()}`)),
  reference("doe", "Tides", { authors: ["Jane Doe"], more: { author: [named("Jane", "Doe")] } }),
  reference("agency", "Figures", { authors: ["Census Bureau"] }),
  reference("pair", "Both", {
    authors: ["Ana García", "Ludwig van Beethoven"],
    more: {
      author: [
        named("Ana", "García"),
        { ...named("Ludwig", "Beethoven"), "non-dropping-particle": "van" },
      ],
    },
  }),
  reference("many", "All", { authors: ["Ann Smith", "Bo Li", "Cy Roe"] }),
  reference("https://law.example/act;v=1,2", "An Address"),
];

function named(given: string, family: string) {
  return { given, family };
}

const CALL = /<sup class="citation">(.*?)<\/sup>/gs;
const BUTTON = /<button .*?<\/button>/gs;
const HIDDEN = /<span class="call visually-hidden".*?<\/span>/gs;
const NAMED = /id="(cite:[^"]*)"><a [^>]*>.*?<button [^>]*aria-label="([^"]*)"/g;

/**
 * A body as it is read: a call is what is seen of it, `[1, 2]`; below, a line for each button of a call, with its id and
 * its name. Last come the problems.
 */
export function asRead(input: string, over: Partial<BodyContext> = {}): string {
  const references = [...context.references, ...SOURCES];
  const shown = show(input, { ...context, references, ...over });
  const end = shown.lastIndexOf(">\n") + 2;
  const html = shown.slice(0, end);
  const calls = html.replace(CALL, (_, inside: string) =>
    inside
      .replace(BUTTON, "")
      .replace(HIDDEN, "")
      .replace(/<\/?(?:span|a)\b[^>]*>/g, ""),
  );
  const links = [...html.matchAll(NAMED)].map(([, id, name]) => `${id} ${name}\n`);
  return calls + links.join("") + shown.slice(end);
}

/** A test of each fixture of `tests/fixtures/citations/NAME.txt`. One whose name ends in `(fr)` is a body in French. */
export function testAsRead(name: string): void {
  const url = new URL(`../fixtures/citations/${name}.txt`, import.meta.url);
  const fixtures = readFixtures(readFileSync(url, "utf8"));
  test(`${name}.txt has fixtures, each with a different name`, () => {
    expect(fixtures.length).toBeGreaterThan(0);
    expect(new Set(fixtures.map((each) => each.name)).size).toBe(fixtures.length);
  });
  test.for(fixtures)("$name", ({ name: sentence, input, output }) => {
    const language = /\(([a-z]{2})\)$/.exec(sentence)?.[1] ?? "en";
    expect(asRead(input, { language })).toBe(output);
  });
}
