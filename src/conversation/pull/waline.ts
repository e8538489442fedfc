import { z } from "zod";
import { askJson } from "../../web/ask-json.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { oneLine } from "./plain-text.ts";
import { type Network, type Pulled, type PulledReply, replyId } from "./pulled-reply.ts";

const PAGE_SIZE = 50;
const MAX_PAGES = 20;

const name = z.union([z.string(), z.number()]);
const commentSchema = z.object({
  objectId: name,
  nick: z.string(),
  link: z.string().nullish(),
  comment: z.string(),
  time: z.number(),
  pid: name.nullish(),
});
type Comment = z.infer<typeof commentSchema>;

/** https://waline.js.org/en/advanced/intro.html: a server returns approved comments only. */
const pageSchema = z.object({
  data: z.object({
    totalPages: z.int().min(0),
    data: z.array(commentSchema.extend({ children: z.array(commentSchema).default([]) })),
  }),
});

/** Comments on a path of the site, from a Waline server. */
export async function pullWaline(
  server: string,
  path: string,
  { ask, sleep }: Network,
): Promise<Pulled> {
  const replies: PulledReply[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const url = new URL(`${server}/api/comment`);
    const asked = { path, page, pageSize: PAGE_SIZE, sortBy: "insertedAt_asc" };
    for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, String(value));
    const told = await askJson(url, pageSchema, { ask, sleep });
    if ("problem" in told) return told;
    const { data, totalPages } = told.value.data;
    for (const { children, ...comment } of data) {
      replies.push(replyOf(comment), ...children.map(replyOf));
    }
    if (page >= totalPages) break;
  }
  return { replies };
}

function replyOf({ objectId, nick, link, comment, time, pid }: Comment): PulledReply {
  const url = URL.parse(link ?? "");
  return {
    id: replyId("waline", String(objectId)),
    author: oneLine(nick) || "–",
    published: new Date(time).toISOString(),
    text: htmlToMarkdown(comment),
    ...(pid && { replyTo: replyId("waline", String(pid)) }),
    ...(url && /^https?:$/.test(url.protocol) && { url: url.href }),
  };
}
