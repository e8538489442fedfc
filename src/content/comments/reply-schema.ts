import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { COMMENT_SERVICES } from "../../services/comments/services.ts";
import { atMost, checked, flag, line, moment, tooLong, webUrl } from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";
import { type JsonSchema, written } from "../front-matter/written.ts";
import { identifier } from "../settings/settings-fields.ts";

/** The services that replies come from. */
const CHANNELS = Object.keys(COMMENT_SERVICES) as (keyof typeof COMMENT_SERVICES)[];

const words = checked((value) =>
  value.length > LIMITS.replyCharacters ? tooLong(value, "replyCharacters") : undefined,
);

/** A reply in `comments/`. A time without an offset is in `zone`. */
function replyFields(zone: string) {
  return z.strictObject({
    id: identifier.meta({
      description: "The reply's name: part of its address, and what answers to it give.",
      examples: ["ana-ruiz-1"],
    }),
    author: line.meta({ description: "Who wrote it.", examples: ["Ana Ruiz, Bilbao"] }),
    published: moment(zone).meta({
      description: "The day on which it was written, perhaps with the time.",
      examples: ["2026-03-02 14:05"],
    }),
    text: words.meta({
      description:
        "The reply, in plain Markdown: paragraphs, quotations, lists, emphasis and links. Headings, pictures and HTML stay text.",
      examples: ["You write that the bridge is closed.\nIt opened *yesterday*.\n"],
    }),
    replyTo: identifier.optional().meta({
      description: "The id of the reply that it answers; without it, it answers the article.",
      examples: ["ana-ruiz-1"],
    }),
    url: webUrl.optional().meta({
      description: "The author's own page.",
      examples: ["https://ana.example/"],
    }),
    via: z
      .enum(CHANNELS)
      .default("letters")
      .meta({ description: "Where it was written.", examples: ["mastodon"] }),
    original: webUrl.optional().meta({
      description: "The URL of the original.",
      examples: ["https://social.example/@ana/113"],
    }),
    lang: language.optional().meta({
      description: "Its language as a BCP 47 tag, if it is not the article's.",
      examples: ["fr"],
    }),
    removed: flag.default(false).meta({
      description:
        "`true` takes the reply off the page. Answers to it stay, below a line that says so; the other fields may be deleted.",
      examples: [true],
    }),
  });
}

/** What a removed reply may lack. */
const FOR_REMOVED = { author: "–", published: "1970-01-01", text: "–" };

function withMissing(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("removed" in value)) return value;
  return flag.safeParse(value.removed).data === true ? { ...FOR_REMOVED, ...value } : value;
}

function replySchema(zone: string) {
  return written(
    z.preprocess(withMissing, replyFields(zone)),
    ({ required, ...own }: JsonSchema) => ({
      ...own,
      required: ["id"],
      anyOf: [{ properties: { removed: { const: true } }, required: ["removed"] }, { required }],
    }),
  );
}

/** The schema of a file in `comments/`: a list of replies. */
export function repliesSchema(zone: string) {
  return atMost(z.array(replySchema(zone)), "replies");
}

export type ReplyFields = z.infer<ReturnType<typeof repliesSchema>>[number];

export const REPLY_KEYS = { "": Object.keys(replyFields("utc").shape) };
