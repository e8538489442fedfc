import type { z } from "zod";
import { FEED_FORMATS } from "../../feed-formats.ts";
import { typeset } from "../../typography/typeset.ts";
import { wordsOf } from "../../words/words-of.ts";
import type { EditionSettings, Podcast, Section, Settings } from "../types.ts";
import { countersOf } from "./analytics.ts";
import { commentsOf } from "./comments.ts";
import { deskOf } from "./desk.ts";
import { embedsOf } from "./embeds.ts";
import { navigationOf } from "./navigation.ts";
import { newsletterOf } from "./newsletter.ts";
import type { settingsSchema } from "./settings-schema.ts";

type Fields = z.infer<typeof settingsSchema>;

/** The settings that are used as they are written. */
const UNCHANGED = [
  "url",
  "language",
  "timeZone",
  "policies",
  "social",
  "editor",
  "security",
  "articleUrl",
  "perPage",
  "sourcePages",
  "citationStyle",
  "citationFiles",
  "markdownFiles",
  "lite",
  "maths",
  "highlightCode",
  "cards",
  "search",
  "host",
  "rules",
  "houseStyle",
] as const satisfies (keyof Fields)[];
type Unchanged = Pick<Settings, (typeof UNCHANGED)[number]>;

/**
 * The settings of valid fields, with typeset texts. Pictures, fonts and old addresses of feeds are resolved by others,
 * once all files are known.
 */
export function settingsOf(fields: Fields): Settings {
  const {
    title,
    language,
    feeds,
    navigation,
    newsletter: form,
    analytics,
    embeds,
    editions,
  } = fields;
  const newsletter = form && newsletterOf(form, language);
  return {
    ...unchanged(fields),
    prompt: wordsOf(language).prompt,
    ...textsOf(fields, language),
    title: typeset(title, language),
    comments: commentsOf(fields.comments),
    feeds: feeds.includes("all")
      ? [...FEED_FORMATS]
      : [...new Set(feeds.filter((each) => each !== "all"))],
    feedsEverywhere: feeds.includes("all"),
    ...(navigation && { navigation: navigationOf(navigation, language) }),
    ...(newsletter && { newsletter }),
    ...(embeds && { embeds: embedsOf(embeds) }),
    ...(fields.podcast && { podcast: podcastOf(fields.podcast, language) }),
    ...(analytics && { analytics: countersOf(analytics) }),
    ...(fields.desk && { desk: deskOf(fields.desk) }),
    sections: fields.sections.map((section) => sectionOf(section, language)),
    home: "/",
    editions: editions.map(editionOf),
  };
}

/** zod may set absent keys to undefined; `Settings` omits them. */
function unchanged(fields: Fields): Unchanged {
  const entries = UNCHANGED.map((key) => [key, fields[key]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Unchanged;
}

/** The texts that a publication and its editions both have. */
function textsOf(
  { tagline, description, prompt }: Pick<Fields, "tagline" | "description" | "prompt">,
  language: string,
): Pick<EditionSettings, "tagline" | "description" | "prompt"> {
  return {
    ...(tagline && { tagline: typeset(tagline, language) }),
    ...(description && { description: typeset(description, language) }),
    ...(prompt && { prompt: typeset(prompt, language) }),
  };
}

/** Its cover is resolved by others, once all files are known. */
function podcastOf(
  { category, author, email, explicit }: NonNullable<Fields["podcast"]>,
  language: string,
): Podcast {
  return {
    ...{ category, explicit },
    ...(author && { author: typeset(author, language) }),
    ...(email && { email }),
  };
}

function sectionOf(
  { id, title, description, prompt }: Fields["sections"][number],
  language: string,
): Section {
  return {
    id,
    title: typeset(title, language),
    ...(description && { description: typeset(description, language) }),
    ...(prompt && { prompt: typeset(prompt, language) }),
  };
}

function editionOf(fields: Fields["editions"][number]): EditionSettings {
  const { language, path, title, sections, navigation, newsletter } = fields;
  return {
    language,
    home: path ?? `/${language.toLowerCase()}/`,
    sections: sections.map((section) => sectionOf(section, language)),
    ...(title && { title: typeset(title, language) }),
    ...(navigation && { navigation: navigationOf(navigation, language) }),
    ...(newsletter && { newsletter: newsletterOf(newsletter, language) ?? "none" }),
    ...textsOf(fields, language),
  };
}
