import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { ROOT } from "../kit/disk/project-root.ts";

/** Phrases that read as translated, each with a sentence that it must find. */
const SIGNS: readonly (readonly [sign: RegExp, example: string])[] = [
  [/\b(?:is|are|was|were) told of\b/, "the source is told of in the report"],
  [/\bas (?:it is|they are) told\b/, "the headers of a host, as it is told them"],
  [/\bthat (?:is|are) none\b/, "has a name that is none"],
  [/(?<!\b[Tt]here )\b(?:is|are) no (?!longer\b|more\b)/, "which is no page of the site"],
  [/\bof (?:its|their|one's) own\b/, "give it a name of its own"],
  [/\bwhere there (?:is|are)\b/, "where there is one"],
  [/\bnothing but\b/, "holds nothing but spaces"],
  [/\b(?:is|are) to be\b/, "the source is to be marked there"],
  [/\bfor all that\b/, "it is built for all that"],
  [/\bwhom\b/, "it was paid for, and not by whom"],
  [/\b(?:stands?|lies?) (?:in|at|on|above|below|behind|beside)\b/, "the front page stands at /"],
  [/\breckoned\b/, "contrast is reckoned from it"],
  [/\bhas run out\b/, "security.txt has run out"],
  [/\bnobody vouches\b/, "nobody vouches for its certificate"],
  [/\b(?:take|takes|taken) (?:it|this|that|them) (?:out|away)\b/, "take it out"],
  [/\bbelongs? into\b/, "long text belongs into the body"],
  [/(?<![\w`./:-])urls?(?![\w`(./:-])/, "write the url of its page"],
  [/\bE-mail\b/, "E-mail"],
];

/** Texts between quotation marks or backticks that have at least three words. Comments are left out. */
function textsIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const literals = bare.match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals
    .map((literal) => literal.slice(1, -1).replace(/\$\{[^{}]*\}/g, "…"))
    .filter((text) => /\w+ \w+ \w+/.test(text) && !/[<>=]/.test(text));
}

const found = (text: string): string[] =>
  SIGNS.flatMap(([sign]) => (sign.test(text) ? [String(sign)] : []));

test("each sign of a foreign sound finds its example", () => {
  expect(SIGNS.filter(([sign, example]) => !sign.test(example))).toEqual([]);
});

test("texts that people read are in plain modern English", () => {
  const files = filesBelow(join(ROOT, "src")).filter(
    (path) => path.endsWith(".ts") && !/^words\/(?!english)|^typography|^pack|^rooms/.test(path),
  );
  const texts = files.flatMap((path) =>
    textsIn(readFileSync(join(ROOT, "src", path), "utf8")).map((text) => ({ path, text })),
  );
  expect(texts.length).toBeGreaterThan(1_000);
  expect(texts.filter(({ text }) => found(text).length > 0)).toEqual([]);
});
