import { nearest } from "../citations/nearest.ts";
import { RULES } from "../rules/rules.ts";
import { fits } from "./narrow.ts";

const NAMES = Object.keys(RULES);
const FAMILIES = [...new Set(NAMES.map((name) => name.replace(/\/.*$/, "/*")))];

/** What is wrong with the name of a rule or a family, and the nearest that exists. Undefined if it exists. */
export function ruleNameProblem(name: string): string | undefined {
  if (NAMES.some((rule) => fits(rule, name))) return undefined;
  const near = nearest(name, name.endsWith("*") ? FAMILIES : [...NAMES, ...FAMILIES]);
  const hint = near ? `Did you mean ${near}?` : "Write a name as in a report, or link/* for all.";
  return `There is no rule ${name}. ${hint}`;
}
