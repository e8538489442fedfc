import { hash } from "node:crypto";
import { z } from "zod";
import { askJson, type Told } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import { type Announcement, textWithin } from "./announcement.ts";

/** Mastodon's limit is 500, of which any URL takes 23. */
const MOST = 460;

export function mastodonText(announcement: Announcement): string {
  return `${textWithin(announcement, MOST)}\n\n${announcement.url}`;
}

const statusSchema = z.object({ url: z.url({ protocol: /^https?$/ }) });

/**
 * Posts to the account that `token` belongs to, and returns the post's URL.
 * https://docs.joinmastodon.org/methods/statuses/#create
 */
export async function postToMastodon(
  announcement: Announcement,
  { server, token }: { server: string; token: string },
  fetch: Fetch,
): Promise<Told<string>> {
  const [language = ""] = announcement.language.split("-");
  const status = mastodonText(announcement);
  const question = {
    method: "POST" as const,
    headers: {
      authorization: `Bearer ${token}`,
      // The server returns the first post for an hour if the same is sent twice.
      "idempotency-key": hash("sha256", announcement.key, "hex"),
    },
    body: JSON.stringify({ status, language, visibility: "public" }),
  };
  const told = await askJson(new URL("/api/v1/statuses", server), statusSchema, {
    ...{ fetch, question },
  });
  return "problem" in told ? told : { value: told.value.url };
}
