import { z } from "zod";
import { askJson } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { oneLine } from "./plain-text.ts";
import { type Pulled, type PulledReply, replyId } from "./pulled-reply.ts";

/** The fields that are used of https://docs.joinmastodon.org/entities/Context/ */
const contextSchema = z.object({
  descendants: z.array(
    z.object({
      id: z.string(),
      uri: z.string(),
      url: z.string().nullish(),
      in_reply_to_id: z.string().nullish(),
      content: z.string(),
      created_at: z.iso.datetime({ offset: true }),
      visibility: z.string(),
      spoiler_text: z.string().nullish(),
      language: z.string().nullish(),
      account: z.object({ acct: z.string(), display_name: z.string(), url: z.string().nullish() }),
    }),
  ),
});
type Status = z.infer<typeof contextSchema>["descendants"][number];

/**
 * Replies to a post on a server with Mastodon's API. Posts for followers only, and those behind a content warning, are
 * left out.
 */
export async function pullMastodon(thread: URL, fetch: Fetch): Promise<Pulled> {
  const post = thread.pathname.replace(/\/$/, "").split("/").at(-1) ?? "";
  const url = new URL(`/api/v1/statuses/${encodeURIComponent(post)}/context`, thread);
  const told = await askJson(url, contextSchema, { fetch });
  if ("problem" in told) return told.isGone ? { replies: [] } : told;
  const shown = told.value.descendants.filter(isOpen);
  const ids = new Map(shown.map(({ id, uri }) => [id, replyId("mastodon", uri)]));
  return { replies: shown.map((status) => replyOf(status, ids)) };
}

function isOpen({ visibility, spoiler_text: warning }: Status): boolean {
  return ["public", "unlisted"].includes(visibility) && !warning;
}

function replyOf(status: Status, ids: ReadonlyMap<string, string>): PulledReply {
  const { uri, url, content, created_at: published, language, account } = status;
  const replyTo = ids.get(status.in_reply_to_id ?? "");
  return {
    id: replyId("mastodon", uri),
    author: oneLine(account.display_name) || oneLine(account.acct),
    published,
    text: htmlToMarkdown(content),
    ...(replyTo && { replyTo }),
    ...(account.url && { url: account.url }),
    ...(url && { original: url }),
    ...(language && { lang: language }),
  };
}
