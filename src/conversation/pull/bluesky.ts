import { z } from "zod";
import { askJson } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import { asMarkdown, linkMarkdown, oneLine } from "./plain-text.ts";
import { type Pulled, type PulledReply, replyId } from "./pulled-reply.ts";

/** https://docs.bsky.app/docs/advanced-guides/api-directory#bluesky-public-api */
const API = "https://public.api.bsky.app";
/** Answers to answers that are read. */
const DEPTH = 20;

/** https://docs.bsky.app/docs/advanced-guides/post-richtext */
const facetSchema = z.object({
  index: z.object({ byteStart: z.int().min(0), byteEnd: z.int().min(0) }),
  features: z.array(z.object({ uri: z.string().optional() })),
});

const postSchema = z.object({
  uri: z.string(),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional() }),
  record: z.object({
    text: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
    langs: z.array(z.string()).optional(),
    facets: z.array(facetSchema).optional(),
  }),
  labels: z.array(z.unknown()).optional(),
});
type Post = z.infer<typeof postSchema>;

/** A view of a post and its answers, one level at a time: what is deeper or deleted has another form. */
const viewSchema = z.object({ post: postSchema, replies: z.array(z.unknown()).optional() });
const threadSchema = z.object({ thread: z.unknown() });

/** Replies to a post on Bluesky. Posts that moderators labelled are left out, with the answers to them. */
export async function pullBluesky(thread: URL, fetch: Fetch, api: string = API): Promise<Pulled> {
  const [, , actor = "", , key = ""] = thread.pathname.split("/");
  const url = new URL("/xrpc/app.bsky.feed.getPostThread", api);
  url.searchParams.set("uri", `at://${actor}/app.bsky.feed.post/${key}`);
  url.searchParams.set("depth", String(DEPTH));
  url.searchParams.set("parentHeight", "0");
  const told = await askJson(url, threadSchema, { fetch });
  if ("problem" in told) return told.isGone ? { replies: [] } : told;
  const root = viewSchema.safeParse(told.value.thread);
  return { replies: root.success ? answersIn(root.data, undefined, 0) : [] };
}

function answersIn(
  { replies = [] }: z.infer<typeof viewSchema>,
  replyTo: string | undefined,
  depth: number,
): PulledReply[] {
  if (depth > DEPTH) return [];
  return replies.flatMap((each): PulledReply[] => {
    const { data: view } = viewSchema.safeParse(each);
    if (!view || (view.post.labels ?? []).length > 0) return [];
    const reply = replyOf(view.post, replyTo);
    return [reply, ...answersIn(view, reply.id, depth + 1)];
  });
}

function replyOf({ uri, author, record }: Post, replyTo: string | undefined): PulledReply {
  const profile = `https://bsky.app/profile/${author.handle}`;
  const [lang] = record.langs ?? [];
  return {
    id: replyId("bluesky", uri),
    author: oneLine(author.displayName ?? "") || oneLine(author.handle),
    published: record.createdAt,
    text: withLinks(record),
    ...(replyTo && { replyTo }),
    url: profile,
    original: `${profile}/post/${uri.split("/").at(-1)}`,
    ...(lang && { lang }),
  };
}

/** The links of a text are given by the bytes that they cover. */
function withLinks({ text, facets = [] }: Post["record"]): string {
  const bytes = Buffer.from(text);
  let at = 0;
  let markdown = "";
  const links = facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart);
  for (const { index, features } of links) {
    const uri = features.find((each) => each.uri)?.uri;
    const { byteStart: start, byteEnd: end } = index;
    if (!uri || start < at || end <= start || end > bytes.length) continue;
    const words = asMarkdown(bytes.subarray(start, end).toString("utf8"));
    markdown += asMarkdown(bytes.subarray(at, start).toString("utf8")) + linkMarkdown(words, uri);
    at = end;
  }
  return (markdown + asMarkdown(bytes.subarray(at).toString("utf8"))).replaceAll("\n", "  \n");
}
