import type { Rule } from "../rules/rules.ts";

/** Rules that no example of a few lines can show, with the reason. */
export const WITHOUT_EXAMPLE: Readonly<Partial<Record<Rule, string>>> = {};
