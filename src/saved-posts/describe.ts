import { z } from "zod";
import { textOfHtml, tidy } from "../html-reading/text-of-html.ts";
import type { Described } from "./types.ts";

/** No name and no title is longer. */
const MAX_NAME_CHARACTERS = 300;
/** Long posts of Mastodon's larger servers have ten thousand. */
const MAX_TEXT_CHARACTERS = 12_000;

const day = z.iso
  .datetime({ offset: true })
  .transform((time) => new Date(time).toISOString().slice(0, 10));

/** https://docs.joinmastodon.org/entities/Status/ */
const status = z
  .object({
    content: z.string(),
    created_at: day,
    account: z.object({ acct: z.string(), display_name: z.string() }),
  })
  .transform(({ content, created_at, account }) => ({
    author: named(account.display_name, `@${account.acct}`),
    text: textOfHtml(content),
    day: created_at,
  }));

/** https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread */
const thread = z
  .object({
    thread: z.object({
      post: z.object({
        author: z.object({ handle: z.string(), displayName: z.string().optional() }),
        record: z.object({ text: z.string(), createdAt: day }),
      }),
    }),
  })
  .transform(({ thread: { post } }) => ({
    author: named(post.author.displayName ?? "", `@${post.author.handle}`),
    text: tidy(post.record.text),
    day: post.record.createdAt,
  }));

/** https://oembed.com/#section2.3 */
const oembed = z
  .object({ title: z.string().optional(), author_name: z.string().optional() })
  .transform(({ title, author_name }) => ({
    author: oneLine(author_name ?? ""),
    ...(title && { title: oneLine(textOfHtml(title)) }),
  }));

/** X describes a post as HTML: the text is its first paragraph. */
const tweet = z
  .object({ html: z.string(), author_name: z.string() })
  .transform(({ html, author_name }) => ({
    author: oneLine(author_name),
    text: textOfHtml(/<p\b[^>]*>(.*?)<\/p>/is.exec(html)?.[1] ?? ""),
  }));

const FORMS = { mastodon: status, bluesky: thread, oembed, tweet };

/** What a site's answer says, by the form of the answer; undefined if it has a different form. */
export function describe(form: keyof typeof FORMS, data: unknown): Described | undefined {
  const { data: read } = (FORMS[form] as z.ZodType<Described>).safeParse(data);
  if (!read) return undefined;
  const { text } = read;
  return text === undefined
    ? read
    : { ...read, text: text.slice(0, MAX_TEXT_CHARACTERS).toWellFormed() };
}

function named(name: string, handle: string): string {
  const own = oneLine(name);
  return own === "" ? oneLine(handle) : `${own} (${oneLine(handle)})`;
}

function oneLine(text: string): string {
  return tidy(text).replaceAll("\n", " ").slice(0, MAX_NAME_CHARACTERS).toWellFormed();
}
