import { z } from "zod";
import { LEVELS, type Level } from "../../../rules/facts.ts";
import type { CheckRule } from "../../../rules/rules.ts";
import { CHECK_RULES } from "../../checks.ts";

/** The registry describes each rule. */
const checksSchema = z.strictObject(
  Object.fromEntries(CHECK_RULES.map((rule) => [rule, z.enum(LEVELS).exactOptional()])) as Record<
    CheckRule,
    z.ZodExactOptional<z.ZodEnum<{ [level in Level]: level }>>
  >,
);

export const ruleFields = {
  checks: checksSchema.optional().meta({
    description: "What a rule's problems are: `error`, `warning` or `off`.",
    examples: [{ "article/no-source": "error", "source/no-archived": "warning" }],
    group: "Rules",
  }),
};
