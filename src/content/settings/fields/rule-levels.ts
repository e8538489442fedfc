import { z } from "zod";
import { LEVELS, type Level } from "../../../rules/facts.ts";
import type { AdjustableRule } from "../../../rules/rules.ts";
import { ADJUSTABLE_RULES } from "../../rule-levels.ts";

/** The registry describes each rule. */
const levelsSchema = z.strictObject(
  Object.fromEntries(
    ADJUSTABLE_RULES.map((rule) => [rule, z.enum(LEVELS).exactOptional()]),
  ) as Record<AdjustableRule, z.ZodExactOptional<z.ZodEnum<{ [level in Level]: level }>>>,
);

export const ruleFields = {
  rules: levelsSchema.optional().meta({
    description: "What a rule's problems are: `error`, `warning` or `off`.",
    examples: [{ "article/no-source": "error", "source/no-archived": "warning" }],
    group: "Rules",
  }),
};
