import type { Declaration, StyleRule } from "lightningcss";
import { nearest } from "../../citations/nearest.ts";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { LIMITS, raising } from "../../limits.ts";
import { placeAt } from "../../text/lines.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import type { SourceFile } from "../types.ts";
import { TOO_DEEP, tooDeepAt } from "./css-depth.ts";
import { type ColorToken, type SchemeColor, TOKENS } from "./token-names.ts";
import { declarationFinder } from "./token-places.ts";
import { colorIn, rulesOf, startOf } from "./token-rules.ts";
import { badValue } from "./token-values.ts";

/** The tokens that a publication sets in `tokens.css`. */
export interface OwnTokens {
  /** Minified rules, all on `:root`. */
  css: string;
  colors: Partial<Record<ColorToken, SchemeColor & { place: Place }>>;
}

export const TOKENS_FILE = "tokens.css";

type Report = Pick<Diagnostic, "message" | "rule"> & { hint: string };

/**
 * Parses `tokens.css`. Editors may set tokens on `:root` and nothing else, so the file can't hide, move or load
 * anything.
 */
export function parseTokens(source: SourceFile): Parsed<OwnTokens> {
  const { text, file } = source;
  const problem = (line: number, column: number, report: Report): Diagnostic => {
    const at = { file, line, column, severity: "error" as const };
    return { ...at, ...report, excerpt: excerptOf(text, { line, column }) };
  };
  if (text.length > LIMITS.tokensCharacters) return { diagnostics: [problem(1, 1, TOO_LARGE)] };
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const { line, column } = placeAt(text, deep);
    return { diagnostics: [problem(line, column, { rule: "tokens/syntax", ...TOO_DEEP })] };
  }
  let parsed: ReturnType<typeof rulesOf>;
  try {
    parsed = rulesOf(text, TOKENS_FILE);
  } catch (error) {
    const { line = 1, column = 1 } = placeOf(error);
    const message = error instanceof Error ? error.message : String(error);
    return { diagnostics: [problem(line, column, { ...BROKEN, message })] };
  }
  const find = declarationFinder(text);
  const colors: OwnTokens["colors"] = {};
  const diagnostics = parsed.rules.flatMap((rule): Diagnostic[] => {
    const at = startOf(rule);
    if (rule.type !== "style" || !isRoot(rule.value))
      return [problem(at.line, at.column, OTHER_RULE)];
    const { declarations, importantDeclarations } = rule.value.declarations ?? {};
    return [...(declarations ?? []), ...(importantDeclarations ?? [])].flatMap((each) => {
      const { line, column } = find(nameOf(each)) ?? at;
      const report = (importantDeclarations ?? []).includes(each) ? IMPORTANT : problemOf(each);
      if (report) return [problem(line, column, report)];
      const set = colorIn(each);
      if (set) colors[set.name] = { ...set.color, place: { file, line, column } };
      return [];
    });
  });
  return diagnostics.length > 0
    ? { diagnostics }
    : { value: { css: parsed.css, colors }, diagnostics };
}

function placeOf(error: unknown): { line?: number; column?: number } {
  return error instanceof Error ? ((error as { loc?: object }).loc ?? {}) : {};
}

function isRoot({ selectors, rules }: StyleRule): boolean {
  const [[part, ...more] = [], ...others] = selectors;
  return (
    part?.type === "pseudo-class" &&
    part.kind === "root" &&
    more.length + others.length + (rules?.length ?? 0) === 0
  );
}

function nameOf(declaration: Declaration): string {
  return declaration.property === "custom" ? declaration.value.name : declaration.property;
}

function problemOf(declaration: Declaration): Report | undefined {
  if (declaration.property !== "custom") return OTHER_PROPERTY;
  const { name, value } = declaration.value;
  const kind = TOKENS.get(name.replace(/^--/, ""));
  if (!kind) return unknown(name);
  const bad = badValue(value, kind);
  return bad && { rule: "tokens/value", ...bad };
}

const TOKEN_NAMES = [...TOKENS.keys()];

function unknown(name: string): Report {
  const near = nearest(name.replace(/^-*/, ""), TOKEN_NAMES);
  const hint = near
    ? `Did you mean \`--${near}\`?`
    : "Use a token from the handbook's list, as in --paper or --ink.";
  return { rule: "tokens/unknown", message: `Unknown token \`${name.slice(0, 60)}\``, hint };
}

const BROKEN = {
  rule: "tokens/syntax",
  hint: "Write tokens as in :root { --accent: #861313; }.",
} as const;

const OTHER_RULE: Report = {
  rule: "tokens/rule",
  message: "Only :root { … } is allowed here: a publication sets tokens, not styles",
  hint: "Delete the rule. Other styles belong in layouts/styles/.",
};

const OTHER_PROPERTY: Report = {
  rule: "tokens/property",
  message: "Only tokens can be set here, and their names begin with --",
  hint: "Delete the property, or set a token instead, as in --accent: #861313.",
};

const IMPORTANT: Report = {
  rule: "tokens/important",
  message: "A token doesn't need !important, because nothing else sets it",
  hint: "Delete !important.",
};

const TOO_LARGE: Report = {
  rule: "tokens/too-large",
  message: `The file has more than ${LIMITS.tokensCharacters} characters`,
  hint: `Delete everything that is not a token: tokens fit in a few lines. ${raising("tokensCharacters")}`,
};
