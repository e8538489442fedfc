import type { z } from "zod";
import { COUNTERS } from "../../services/analytics/counters.ts";
import { keysOf, madeBy, providerSchema } from "../../services/provider.ts";
import { oneOrMore } from "../front-matter/fields.ts";
import type { Counter } from "../services.ts";

/** `analytics`: one service that counts visits, or a list. */
const analyticsSchema = oneOrMore(providerSchema(COUNTERS, {}));

export const analyticsFields = {
  analytics: analyticsSchema.optional().meta({
    description: "Services that count visits; previews and drafts are not counted.",
    examples: [[{ provider: "goatcounter", code: "my-paper" }]],
    group: "Statistics",
  }),
};

export function countersOf(given: z.infer<typeof analyticsSchema>): Counter[] {
  return given.flatMap((each) => madeBy<Counter>(COUNTERS, each) ?? []);
}

/** The keys of a service in the list. */
export function counterKeys(given: unknown): string[] {
  const provider = given instanceof Object && "provider" in given ? given.provider : undefined;
  return keysOf(COUNTERS, {}, provider);
}
