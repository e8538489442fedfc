import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root.ts";

/** The folder of the rules' examples; its README describes their form. */
export const EXAMPLES = join(ROOT, "src/reference/examples");

/** A file of an example. */
export interface ExampleFile {
  /** In the content folder. */
  path: string;
  text: string;
  /** Whether this is the whole file, without fields to be added. */
  isWhole: boolean;
  /** Whether the text stands for characters that nobody would see: `\u{202e}`. */
  hasEscapes: boolean;
}

/** Files that a rule reports, and the same files mended. */
export interface RuleExample {
  before: readonly ExampleFile[];
  after: readonly ExampleFile[];
}

const MARK = /^=== (before|after|both)(?:: (.+?)(, whole)?(, escapes)?)?\n/m;

/** What a file is split into: four groups of its mark, and its text. */
const PARTS = 5;

/** Reads an example. Throws if it has text above its first mark, or lacks a side. */
export function parseExample(text: string): RuleExample {
  const [above, ...parts] = text.split(MARK);
  const files = Array.from({ length: parts.length / PARTS }, (_, index) => {
    const [side, path = "articles/example.md", whole, escapes, text = ""] = parts.slice(
      index * PARTS,
    );
    const forms = { isWhole: whole !== undefined, hasEscapes: escapes !== undefined };
    return { side, file: { path, text, ...forms } };
  });
  const of = (wanted: string): ExampleFile[] =>
    files.filter(({ side }) => side === wanted || side === "both").map(({ file }) => file);
  const example = { before: of("before"), after: of("after") };
  if (above !== "" || example.before.length === 0 || example.after.length === 0)
    throw new Error(
      "An example needs the marks `=== before` and `=== after`, the first at its top",
    );
  return example;
}

/** The example of a rule, if it has one. */
export function exampleOf(rule: string): RuleExample | undefined {
  const file = join(EXAMPLES, `${rule}.txt`);
  return existsSync(file) ? parseExample(readFileSync(file, "utf8")) : undefined;
}
