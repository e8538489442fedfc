import { z } from "zod";
import { isTimeZone } from "../dates.ts";
import { email, language, line, report, text, url, webUrl } from "./fields.ts";
import { COMMENT_STATES, POLICIES, SOCIAL_NETWORKS } from "./types.ts";

/** A folder of the site and a key of the front matter: letters, digits and hyphens of any script. */
export const identifier = text.refine(
  (value) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(value),
  "may hold only letters, digits, hyphens and underscores",
);

const sectionSchema = z.strictObject({
  id: identifier,
  title: line,
  description: line.optional(),
  prompt: line.optional(),
});

/** What every article without a question of its own, in a section without one, asks. */
export const DEFAULT_PROMPT =
  "What are your thoughts on {subject}? Share your perspectives in the comments below.";
export const DEFAULT_ARTICLE_URL = "/{yyyy}/{mm}/{slug}/";
const PLACEHOLDERS = ["yyyy", "mm", "dd", "section", "slug"];

const articleUrl = text.superRefine((pattern, context) => {
  const names = [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
  const stranger = names.find((name) => !PLACEHOLDERS.includes(name));
  const rest = pattern.replace(/\{[^}]*\}/g, "");
  const fits =
    /^\/(.*\/)?$/.test(pattern) && /^[\p{L}\p{N}/_-]*$/u.test(rest) && !pattern.includes("//");
  if (stranger === undefined && fits && names.includes("slug")) return;
  report(context, {
    rule: "field/value",
    message:
      stranger === undefined
        ? `“${pattern}” is not a pattern of urls`
        : `{${stranger}} is not a placeholder`,
    hint: `Begin and end it with /, and use {slug} and any of ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}: ${DEFAULT_ARTICLE_URL}`,
  });
});

/** `content/publication.yaml`. */
export const settingsSchema = z.strictObject({
  title: line,
  tagline: line.optional(),
  description: line.optional(),
  url: webUrl.transform((value) => value.replace(/\/+$/, "")),
  language,
  timeZone: text.refine(isTimeZone, "is not a time zone (IANA), as in Europe/London"),
  sections: z.array(sectionSchema).min(1),
  prompt: line.default(DEFAULT_PROMPT),
  policies: z.partialRecord(z.enum(POLICIES), url).default({}),
  social: z.partialRecord(z.enum(SOCIAL_NETWORKS), text).default({}),
  editor: email.optional(),
  comments: z
    .strictObject({
      provider: z.literal("letters").default("letters"),
      default: z.enum(COMMENT_STATES).default("open"),
    })
    .default({ provider: "letters", default: "open" }),
  articleUrl: articleUrl.default(DEFAULT_ARTICLE_URL),
  perPage: z.int().min(1).max(200).default(20),
});

export const SETTINGS_KEYS: Record<string, readonly string[]> = {
  "": Object.keys(settingsSchema.shape),
  sections: Object.keys(sectionSchema.shape),
  policies: POLICIES,
  social: SOCIAL_NETWORKS,
  comments: ["provider", "default"],
};
