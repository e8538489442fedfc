import { type Document, isScalar, type Scalar, visit } from "yaml";
import type { YamlProblem } from "./yaml-problems.ts";

/** Names that reach into JavaScript's own objects: no editor needs them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** What is wrong with keys that the parser takes. `lineAt` gives an offset's line. */
export function keyProblems(document: Document, lineAt: (offset: number) => number): YamlProblem[] {
  const forbidden = forbiddenKeys(document).map(({ key, offset }) => ({
    offset,
    rule: "yaml/forbidden-key",
    message: `The key \`${key}\` is not allowed`,
    hint: "Delete it: no article needs it.",
  }));
  const twice = duplicateKeys(document).map(({ key, offset, first }) => ({
    offset,
    rule: "yaml/duplicate-key",
    message: `The key \`${key}\` is written twice`,
    hint: `The first is in line ${lineAt(first)}. Keep one of the two.`,
  }));
  return [...forbidden, ...twice];
}

/** What the parser takes for a comment, and an editor did not write as one. */
export function commentProblems(document: Document): YamlProblem[] {
  return swallowedComments(document).map(({ text, offset }) => ({
    offset,
    rule: "yaml/comment",
    message: `“#${text}” is a comment, and no part of the text before it`,
    hint: "Put the whole text in quotes if it is meant to be read.",
  }));
}

function forbiddenKeys(document: Document): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !FORBIDDEN_KEYS.has(String(key.value))) return;
      found.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
    },
  });
  return found;
}

/** Keys that stand in one mapping twice, of which a reader of the file may believe either. */
function duplicateKeys(document: Document): { key: string; offset: number; first: number }[] {
  const found: { key: string; offset: number; first: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const firsts = new Map<string, number>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const offset = key.range?.[0] ?? 0;
        const first = firsts.get(name);
        if (first === undefined) firsts.set(name, offset);
        else found.push({ key: name, offset, first });
      }
    },
  });
  return found;
}

/** `title: Why #MeToo mattered`: YAML reads `Why`. A comment that is meant as one has a space after its `#`. */
function swallowedComments(document: Document): { text: string; offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  visit(document, {
    Scalar(key, node: Scalar) {
      const text = node.comment?.split("\n")[0] ?? "";
      if (key === "key" || node.type !== "PLAIN" || !/^[\p{L}\p{N}]/u.test(text)) return;
      found.push({ text, offset: (node.range?.[1] ?? 0) + 1 });
    },
  });
  return found;
}
