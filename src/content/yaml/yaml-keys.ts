import { type Document, isScalar, type Scalar, visit, type YAMLMap } from "yaml";
import { append } from "../../append.ts";
import type { YamlProblem } from "./yaml-problems.ts";

/** Keys that could reach JavaScript's prototypes. */
export const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

type LineAt = (offset: number) => number;

/** Finds problems in YAML that the parser accepts: keys, and anchors, lists and comments that were meant as text. */
export function keyProblems(
  document: Document,
  text: string,
  lineAt: LineAt,
): { errors: YamlProblem[]; warnings: YamlProblem[] } {
  const forbidden: YamlProblem[] = [];
  const twice: YamlProblem[] = [];
  const mistaken: YamlProblem[] = [];
  const used = new Set<string>();
  const named: (Scalar & { anchor?: string })[] = [];
  const warnings: YamlProblem[] = [];
  // Walk the tree only once: that is most of the work.
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !FORBIDDEN_KEYS.has(String(key.value))) return;
      forbidden.push(forbiddenKey(key));
    },
    Map(_, mapping) {
      for (const each of duplicateKeys(mapping, lineAt)) twice.push(each);
    },
    Scalar(key, node) {
      if (node.anchor !== undefined) named.push(node);
      append(mistaken, dashInText(node, text));
      if (key !== "key") append(warnings, swallowedComment(node));
    },
    Alias(_, { source }) {
      used.add(source);
    },
  });
  const unused = named.filter(({ anchor }) => !used.has(anchor ?? ""));
  const errors = [
    ...forbidden,
    ...twice,
    ...mistaken,
    ...unused.map((node) => accidentalAnchor(node, text)),
  ];
  return { errors, warnings };
}

function forbiddenKey(key: Scalar): YamlProblem {
  return {
    offset: key.range?.[0] ?? 0,
    rule: "yaml/forbidden-key",
    message: `The field \`${key.value}\` is not allowed`,
    hint: "Delete it: the name is reserved.",
  };
}

/** Duplicate keys of a mapping: it is unclear which value counts. */
function duplicateKeys({ items }: YAMLMap, lineAt: LineAt): YamlProblem[] {
  const found: YamlProblem[] = [];
  const firsts = new Map<string, number>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const offset = key.range?.[0] ?? 0;
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, offset);
      continue;
    }
    found.push({
      offset,
      rule: "yaml/duplicate-key",
      message: `The field \`${name}\` is set twice`,
      hint: `The first is on line ${lineAt(first)}. Delete one of them.`,
    });
  }
  return found;
}

/** `kicker: &more of it`: YAML reads `of it`. An anchor that no alias uses was meant as text. */
function accidentalAnchor({ anchor, range }: Scalar, text: string): YamlProblem {
  const offset = text.lastIndexOf("&", range?.[0] ?? 0);
  return {
    offset: Math.max(0, offset),
    rule: "yaml/unused-name",
    message: `YAML reads “&${anchor}” as a name, not as part of the value`,
    hint: 'Put the whole value in quotes, as in "&…".',
  };
}

/** `tags: law` above a list: YAML reads `law - courts`. */
function dashInText({ type, range }: Scalar, text: string): YamlProblem[] {
  if (type !== "PLAIN" || !range) return [];
  const at = text.slice(range[0], range[1]).search(/\n *- /);
  if (at === -1) return [];
  return [
    {
      offset: range[0] + at + 1 + (/^ */.exec(text.slice(range[0] + at + 1))?.[0].length ?? 0),
      rule: "yaml/list-in-text",
      message: "The line looks like a list item, but YAML reads it as part of the value above",
      hint: "Begin all list items in one column, below a field without a value, or put the value in quotes.",
    },
  ];
}

/** `title: Why #MeToo mattered`: YAML reads `Why`. An intended comment has a space after its `#`. */
function swallowedComment({ comment, type, range }: Scalar): YamlProblem[] {
  if (!comment || type !== "PLAIN") return [];
  const [text = ""] = comment.split("\n", 1);
  if (!/^[\p{L}\p{N}]/u.test(text)) return [];
  return [
    {
      offset: (range?.[1] ?? 0) + 1,
      rule: "yaml/comment",
      message: `“#${text}” is a comment, not part of the value before it`,
      hint: "If it belongs to the value, put the whole value in quotes.",
    },
  ];
}
