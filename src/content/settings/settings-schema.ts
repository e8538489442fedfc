import { z } from "zod";
import { POLICIES, SOCIAL_NETWORKS } from "../../vocabularies.ts";
import { ADJUSTABLE_RULES } from "../rule-levels.ts";
import { analyticsFields, counterKeys } from "./analytics.ts";
import { commentFields, commentKeys } from "./comments.ts";
import { deskFields, deskKeys } from "./desk.ts";
import { embedFields, embedKeys } from "./embeds.ts";
import { HOUSE_STYLE_KEYS, houseStyleFields } from "./fields/house-style.ts";
import { lookFields } from "./fields/look.ts";
import { cardsSchema, machineFields } from "./fields/machines.ts";
import { publicationFields } from "./fields/publication.ts";
import { publishingFields } from "./fields/publishing.ts";
import { readerFields } from "./fields/readers.ts";
import { readingFields } from "./fields/reading.ts";
import { ruleFields } from "./fields/rule-levels.ts";
import { editionSchema, sectionFields, sectionSchema } from "./fields/sections.ts";
import { sourceFields } from "./fields/sources.ts";
import { securitySchema, trustFields } from "./fields/trust.ts";
import { FONT_KEYS } from "./fonts.ts";
import { NAVIGATION_KEYS, navigationFields } from "./navigation.ts";
import { newsletterFields, newsletterKeys } from "./newsletter.ts";
import { PODCAST_KEYS, podcastFields } from "./podcast.ts";

/** `content/publication.yaml`. `.meta()` describes each field for editors. */
export const settingsSchema = z.strictObject({
  ...publicationFields,
  ...sectionFields,
  ...navigationFields,
  ...lookFields,
  ...readerFields,
  ...commentFields,
  ...newsletterFields,
  ...embedFields,
  ...trustFields,
  ...readingFields,
  ...sourceFields,
  ...machineFields,
  ...podcastFields,
  ...publishingFields,
  ...analyticsFields,
  ...deskFields,
  ...ruleFields,
  ...houseStyleFields,
});

export const SETTINGS_KEYS: Record<string, readonly string[]> = {
  "": Object.keys(settingsSchema.shape),
  fonts: FONT_KEYS,
  sections: Object.keys(sectionSchema.shape),
  editions: Object.keys(editionSchema.shape),
  "editions.sections": Object.keys(sectionSchema.shape),
  ...NAVIGATION_KEYS,
  ...Object.fromEntries(
    Object.entries(NAVIGATION_KEYS).map(([path, keys]) => [`editions.${path}`, keys]),
  ),
  policies: POLICIES,
  social: SOCIAL_NETWORKS,
  ...PODCAST_KEYS,
  cards: Object.keys(cardsSchema.shape),
  security: Object.keys(securitySchema.shape),
  rules: ADJUSTABLE_RULES,
  houseStyle: HOUSE_STYLE_KEYS,
};

/** `SETTINGS_KEYS`, with those of the services that the file names: each has its own. */
export function settingsKeys(data: unknown): Record<string, readonly string[]> {
  const { newsletter, comments, analytics, embeds, desk, editions } = Object(data) as Record<
    string,
    unknown
  >;
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
  return {
    ...SETTINGS_KEYS,
    newsletter: newsletterKeys(newsletter),
    comments: commentKeys(comments),
    desk: deskKeys(desk),
    ...Object.fromEntries([
      ...list(analytics).map((each, index) => [`analytics.${index}`, counterKeys(each)]),
      ...list(embeds).map((each, index) => [`embeds.${index}`, embedKeys(each)]),
      ...list(editions).map((each, index) => [
        `editions.${index}.newsletter`,
        newsletterKeys(Object(each).newsletter),
      ]),
    ]),
  };
}
