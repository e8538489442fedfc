import { z } from "zod";
import { askJson } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { oneLine } from "./plain-text.ts";
import { type Pulled, type PulledReply, replyId } from "./pulled-reply.ts";

const PAGE_SIZE = 50;
const MAX_PAGES = 20;

const name = z.union([z.string(), z.number()]).transform(String);
const commentSchema = z.object({
  objectId: name,
  nick: z.string(),
  link: z.string().nullish(),
  comment: z.string(),
  /** In milliseconds. */
  time: z.number().pipe(z.coerce.date()),
  pid: name.nullish(),
  rid: name.nullish(),
});
type Comment = z.infer<typeof commentSchema>;

/** https://waline.js.org/en/advanced/intro.html: a server returns approved comments only. */
const pageSchema = z.object({
  data: z.object({
    totalPages: z.int().min(0),
    data: z.array(commentSchema.extend({ children: z.array(commentSchema).default([]) })),
  }),
});

/** A page with comments. */
export interface CommentedPage {
  server: string;
  /** The site's URL. */
  site: string;
  /** Percent-encoded, with the site's folder. */
  path: string;
}

/** Comments on a page of the site, from a Waline server. */
export async function pullWaline(
  { server, site, path }: CommentedPage,
  fetch: Fetch,
): Promise<Pulled> {
  // With SECURE_DOMAINS, a server refuses what does not come from one of its sites.
  const question = { headers: { referer: new URL(path, site).href } };
  const replies: PulledReply[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const url = new URL(`${server}/api/comment`);
    const asked = { path: decoded(path), page, pageSize: PAGE_SIZE, sortBy: "insertedAt_asc" };
    for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, String(value));
    const told = await askJson(url, pageSchema, { fetch, question });
    if ("problem" in told) return told;
    const { data, totalPages } = told.value.data;
    for (const { children, ...comment } of data) {
      const thread = [comment, ...children];
      const shown = new Set(thread.map(({ objectId }) => objectId));
      replies.push(...thread.map((each) => replyOf(each, shown)));
    }
    if (page >= totalPages) break;
  }
  return { replies };
}

/** A path as Waline's client sends it: https://github.com/walinejs/waline/blob/main/packages/client/src/utils/path.ts */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** `shown` are the ids of the thread. What answers a comment that moderators hid answers the thread's first one. */
function replyOf(
  { objectId, nick, link, comment, time, pid, rid }: Comment,
  shown: ReadonlySet<string>,
): PulledReply {
  const url = URL.parse(link ?? "");
  const replyTo = [pid, rid].find((id) => id && shown.has(id));
  return {
    id: replyId("waline", objectId),
    author: oneLine(nick) || "–",
    published: time.toISOString(),
    text: htmlToMarkdown(comment),
    ...(replyTo && { replyTo: replyId("waline", replyTo) }),
    ...(url && /^https?:$/.test(url.protocol) && { url: url.href }),
  };
}
