import type { FieldContext, Widget } from "./field.ts";

/** A picture that the editor chooses or uploads. */
const picture: Widget = { widget: "image", choose_url: false };
const file: Widget = { widget: "file", choose_url: false };
const text: Widget = { widget: "text" };

/**
 * A day and a time on the publication's clocks. With an offset in its format, Sveltia CMS takes the browser's zone for
 * the publication's, and moves the time each time it reads it; ours writes the offset.
 */
function dateTime({ timeZone }: FieldContext): Widget {
  return { widget: "datetime", format: "YYYY-MM-DDTHH:mm", input_timezone: timeZone };
}

/** A section of publication.yaml, by its id. */
const section: Widget = {
  widget: "relation",
  collection: "settings",
  file: "publication",
  value_field: "sections.*.id",
  display_fields: ["sections.*.title"],
};

/** Authors by the names of their files. */
const authors: Widget = {
  widget: "relation",
  collection: "authors",
  value_field: "{{slug}}",
  display_fields: ["name"],
  multiple: true,
};

/** Our field, which completes the topics of other articles. */
const topics: Widget = { widget: "dateline-topics", multiple: true };

/** Fields whose schema does not say how editors fill them in. */
const SPECIAL: Readonly<Record<string, Widget | ((context: FieldContext) => Widget)>> = {
  "article.description": text,
  "article.section": section,
  "article.authors": authors,
  "article.tags": topics,
  "article.image.src": picture,
  "article.image.alt": { ...text, required: false },
  "article.image.caption": text,
  "article.audio.src": file,
  "article.audio.chapters": file,
  "article.date": (context) => ({ ...dateTime(context), default: "{{now}}" }),
  "article.updated": dateTime,
  "article.embargo": dateTime,
  "article.expires": dateTime,
  "article.citations.quote": text,
  // Two dates, for a span, are rare: the desk leaves them alone.
  "article.citations.date": { widget: "string" },
  "article.citations.accessed": { widget: "string" },
  "article.citations.archive-date": { widget: "string" },
  "author.photo.src": picture,
  "page.description": text,
  "topic.description": text,
  "publication.description": text,
  "publication.logo": picture,
  "publication.icon": picture,
  "publication.podcast.image": picture,
  "publication.rules": { widget: "keyvalue", key_label: "Rule", value_label: "Level" },
};

/** The widget of such a field; undefined for all others. */
export function specialOf(at: string, context: FieldContext): Widget | undefined {
  const own = SPECIAL[at];
  return typeof own === "function" ? own(context) : own;
}
