import { type Declaration, type Rule, transform } from "lightningcss";
import type { ColorToken, SchemeColor } from "./token-names.ts";
import { colorOf } from "./token-values.ts";

/** Parses and minifies a stylesheet. Throws a syntax error with a `loc`. */
export function rulesOf(text: string, filename: string): { css: string; rules: Rule[] } {
  const rules: Rule[] = [];
  const { code } = transform({
    filename,
    code: Buffer.from(text),
    minify: true,
    visitor: {
      Rule: (rule) => {
        rules.push(rule as Rule);
        return undefined;
      },
    },
  });
  return { css: Buffer.from(code).toString("utf8"), rules };
}

/** Where a rule begins: lightningcss counts lines from 0 but columns from 1. */
export function startOf(rule: Rule): { line: number; column: number } {
  const loc = "value" in rule && rule.value && "loc" in rule.value ? rule.value.loc : undefined;
  return { line: (loc?.line ?? 0) + 1, column: loc?.column ?? 1 };
}

/** The colours among the tokens of a stylesheet. */
export function colorTokens(css: string): Partial<Record<ColorToken, SchemeColor>> {
  const { rules } = rulesOf(css, "tokens.css");
  const found = rules.flatMap((rule) => {
    const { declarations = [] } = (rule.type === "style" && rule.value.declarations) || {};
    return declarations.flatMap((each) => colorIn(each) ?? []);
  });
  return Object.fromEntries(found.map(({ name, color }) => [name, color]));
}

/** The token that a declaration sets to a colour. */
export function colorIn(
  declaration: Declaration,
): { name: ColorToken; color: SchemeColor } | undefined {
  if (declaration.property !== "custom") return undefined;
  const color = colorOf(declaration.value.value);
  return color && { name: declaration.value.name.replace(/^--/, "") as ColorToken, color };
}
