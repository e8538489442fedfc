import { expect, test } from "vitest";
import * as commands from "../../../../src/content/bibtex/tex/commands.ts";
import { ACCENTS, LETTERS } from "../../../../src/content/bibtex/tex/letters.ts";
import { readTex } from "../../../../src/content/bibtex/tex/read-tex.ts";
import { readUri } from "../../../../src/content/bibtex/tex/read-uri.ts";
import { CONTROL_SYMBOLS, SPACES, SYMBOLS } from "../../../../src/content/bibtex/tex/symbols.ts";
import { linesOf, listsOf } from "../../../kit/fixtures/vocabulary-lines.ts";

test.each(linesOf("tex"))("%s is read", (tex, meant) => {
  const [text, unknown] = meant.split(" ⟂");
  expect(readTex(tex)).toEqual({ text, ...(unknown && { unknown }) });
});

test.each(linesOf("tex-addresses"))("the address %s is read", (tex, meant) => {
  expect(readUri(tex)).toBe(meant);
});

const BY_MEANING = ["tex-signs", "tex-commands", "tex-scripts"].flatMap(listsOf);

test.each(BY_MEANING)("%s is printed by each of its commands", (text, all) => {
  for (const tex of all)
    expect([tex, readTex(tex)]).toEqual([tex, { text: text.normalize("NFC") }]);
});

test("the fixtures have every command", () => {
  const written = [...BY_MEANING.flatMap(([, all]) => all), ...linesOf("tex").map(([tex]) => tex)];
  const named = new Set(
    written
      .flatMap((tex) => tex.match(/\\(?:[A-Za-z]+|[^A-Za-z])/g) ?? [])
      .map((found) => found.slice(1)),
  );
  const { WRAPPERS, DROPPED_ARGUMENTS, ...others } = commands;
  const known = [
    ACCENTS,
    LETTERS,
    CONTROL_SYMBOLS,
    SYMBOLS,
    SPACES,
    WRAPPERS,
    DROPPED_ARGUMENTS,
    ...Object.values(others),
  ];
  expect(known.flatMap((table) => [...table.keys()]).filter((name) => !named.has(name))).toEqual(
    [],
  );
});
