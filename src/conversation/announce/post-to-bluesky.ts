import { z } from "zod";
import { askJson, type Told } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import { type Announcement, textWithin } from "./announcement.ts";

const SERVER = "https://bsky.social";
const MOST = 300;

export function blueskyText(announcement: Announcement): string {
  return textWithin(announcement, MOST);
}

const sessionSchema = z.object({ accessJwt: z.string(), did: z.string() });
const createdSchema = z.object({
  uri: z.string().regex(/^at:\/\/[^/]+\/app\.bsky\.feed\.post\/\w+$/),
});

/** Posts a card of the article, and returns the post's URL. https://docs.bsky.app/docs/advanced-guides/posts */
export async function postToBluesky(
  announcement: Announcement,
  { handle, password, now }: { handle: string; password: string; now: number },
  fetch: Fetch,
  server: string = SERVER,
): Promise<Told<string>> {
  const post = (method: string, body: object, token?: string) => ({
    url: new URL(`/xrpc/${method}`, server),
    with: {
      ...{ fetch },
      question: {
        method: "POST" as const,
        ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
        body: JSON.stringify(body),
      },
    },
  });
  const signIn = post("com.atproto.server.createSession", { identifier: handle, password });
  const session = await askJson(signIn.url, sessionSchema, signIn.with);
  if ("problem" in session) return session;
  const { accessJwt, did } = session.value;
  const { title, standfirst, url, language } = announcement;
  const record = {
    $type: "app.bsky.feed.post",
    text: blueskyText(announcement),
    createdAt: new Date(now).toISOString(),
    langs: [language],
    embed: {
      $type: "app.bsky.embed.external",
      external: { uri: url, title, description: standfirst },
    },
  };
  const create = post(
    "com.atproto.repo.createRecord",
    { repo: did, collection: "app.bsky.feed.post", record },
    accessJwt,
  );
  const created = await askJson(create.url, createdSchema, create.with);
  if ("problem" in created) return created;
  const key = created.value.uri.split("/").at(-1);
  return { value: `https://bsky.app/profile/${handle}/post/${key}` };
}
