import { z } from "zod";
import { FEED_FORMATS } from "../../feed-formats.ts";
import { LEVELS, type Level } from "../../rules/facts.ts";
import type { CheckRule } from "../../rules/rules.ts";
import {
  COMMENT_STATES,
  POLICIES,
  type Policy,
  SOCIAL_NETWORKS,
  type SocialNetwork,
} from "../../vocabularies.ts";
import { CHECK_RULES } from "../checks.ts";
import { email, flag, line, oneOrMore, url, webUrl } from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";
import { SOURCE_PAGES } from "../types.ts";
import { feedAliasesSchema } from "./feed-aliases.ts";
import {
  account,
  articleUrl,
  citationStyle,
  contact,
  DEFAULT_ARTICLE_URL,
  editionPath,
  HANDLES,
  identifier,
  siteUrl,
  timeZone,
  wholeDay,
} from "./settings-fields.ts";

const sectionSchema = z.strictObject({
  id: identifier,
  title: line,
  description: line.optional(),
  prompt: line.optional(),
});

const social = z.strictObject({
  mastodon: account(HANDLES.mastodon).exactOptional(),
  bluesky: account(HANDLES.bluesky).exactOptional(),
  facebook: account().exactOptional(),
  instagram: account().exactOptional(),
  linkedin: account().exactOptional(),
  threads: account().exactOptional(),
  x: account().exactOptional(),
  youtube: account().exactOptional(),
} satisfies Record<SocialNetwork, z.ZodType>);

const policies = z.strictObject({
  ethics: url.exactOptional(),
  corrections: url.exactOptional(),
  ownership: url.exactOptional(),
  funding: url.exactOptional(),
  verification: url.exactOptional(),
  feedback: url.exactOptional(),
  diversity: url.exactOptional(),
  unnamedSources: url.exactOptional(),
  masthead: url.exactOptional(),
} satisfies Record<Policy, z.ZodType>);

const checks = z.strictObject(
  Object.fromEntries(CHECK_RULES.map((rule) => [rule, z.enum(LEVELS).exactOptional()])) as Record<
    CheckRule,
    z.ZodExactOptional<z.ZodEnum<{ [level in Level]: level }>>
  >,
);

const editionSchema = z.strictObject({
  language,
  path: editionPath.optional(),
  title: line.optional(),
  tagline: line.optional(),
  description: line.optional(),
  prompt: line.optional(),
  sections: z.array(sectionSchema).default([]),
});

const security = z.strictObject({
  contact: oneOrMore(contact),
  expires: wholeDay,
  policy: webUrl.exactOptional(),
});

/** Only the newest articles get their own card: old ones are rarely shared, and a card costs as much time as a page. */
const NEWEST = 500;

/** `true` for all articles, `false` for none, or a number of the newest. */
const cards = z.preprocess(
  (value) => {
    const { data } = flag.safeParse(value);
    if (data === undefined) return value;
    return { newest: data ? Number.MAX_SAFE_INTEGER : 0 };
  },
  z.strictObject({ newest: z.int().min(0) }),
);

/** `content/publication.yaml`. */
export const settingsSchema = z.strictObject({
  title: line,
  tagline: line.optional(),
  description: line.optional(),
  logo: line.optional(),
  url: siteUrl,
  language,
  timeZone,
  sections: z.array(sectionSchema).min(1),
  editions: z.array(editionSchema).default([]),
  prompt: line.optional(),
  policies: policies.default({}),
  social: social.default({}),
  editor: email.optional(),
  security: security.optional(),
  comments: z
    .strictObject({
      provider: z.literal("letters").default("letters"),
      default: z.enum(COMMENT_STATES).default("open"),
    })
    .default({ provider: "letters", default: "open" }),
  articleUrl: articleUrl.default(DEFAULT_ARTICLE_URL),
  perPage: z.int().min(1).max(200).default(20),
  feeds: oneOrMore(z.enum([...FEED_FORMATS, "all"])).default([...FEED_FORMATS]),
  feedAliases: feedAliasesSchema.default({}),
  checks: checks.optional(),
  style: citationStyle.optional(),
  sourcePages: z.enum(SOURCE_PAGES).default("shared"),
  citationFiles: flag.default(false),
  markdownFiles: flag.default(false),
  lite: flag.default(false),
  cards: cards.default({ newest: NEWEST }),
  search: flag.default(true),
});

export const SETTINGS_KEYS: Record<string, readonly string[]> = {
  "": Object.keys(settingsSchema.shape),
  sections: Object.keys(sectionSchema.shape),
  editions: Object.keys(editionSchema.shape),
  "editions.sections": Object.keys(sectionSchema.shape),
  policies: POLICIES,
  social: SOCIAL_NETWORKS,
  comments: ["provider", "default"],
  cards: ["newest"],
  security: Object.keys(security.shape),
  checks: CHECK_RULES,
};
