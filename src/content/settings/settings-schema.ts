import { z } from "zod";
import { POLICIES, SOCIAL_NETWORKS } from "../../vocabularies.ts";
import { CHECK_RULES } from "../checks.ts";
import { cardsSchema, machineFields } from "./fields/machines.ts";
import { publicationFields } from "./fields/publication.ts";
import { commentsSchema, readerFields } from "./fields/readers.ts";
import { readingFields } from "./fields/reading.ts";
import { ruleFields } from "./fields/rule-levels.ts";
import { editionSchema, sectionFields, sectionSchema } from "./fields/sections.ts";
import { sourceFields } from "./fields/sources.ts";
import { securitySchema, trustFields } from "./fields/trust.ts";
import { NAVIGATION_KEYS, navigationFields } from "./navigation.ts";

/** `content/publication.yaml`. `.meta()` describes each field for editors. */
export const settingsSchema = z.strictObject({
  ...publicationFields,
  ...sectionFields,
  ...navigationFields,
  ...readerFields,
  ...trustFields,
  ...readingFields,
  ...sourceFields,
  ...machineFields,
  ...ruleFields,
});

export const SETTINGS_KEYS: Record<string, readonly string[]> = {
  "": Object.keys(settingsSchema.shape),
  sections: Object.keys(sectionSchema.shape),
  editions: Object.keys(editionSchema.shape),
  "editions.sections": Object.keys(sectionSchema.shape),
  ...NAVIGATION_KEYS,
  ...Object.fromEntries(
    Object.entries(NAVIGATION_KEYS).map(([path, keys]) => [`editions.${path}`, keys]),
  ),
  policies: POLICIES,
  social: SOCIAL_NETWORKS,
  comments: Object.keys(commentsSchema.shape),
  cards: Object.keys(cardsSchema.shape),
  security: Object.keys(securitySchema.shape),
  checks: CHECK_RULES,
};
