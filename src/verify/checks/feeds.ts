import { FEEDS } from "../../feed-formats.ts";
import { DEPLOY_AGAIN, error, mediaTypeOf, notServed, warning } from "../findings.ts";
import type { Finding, Look, VerifyCheck } from "../types.ts";

/** Types that readers take for each format, besides its own. */
const ALSO = { rss: /xml$/, atom: /xml$/, json: /json$/ } as const;

/** Feeds have a type that feed readers take, and the newest article. */
export const checkFeeds: VerifyCheck = async (look) => {
  const found = look.expected.feeds.map((feed) => checkFeed(feed, look));
  return (await Promise.all(found)).flat();
};

async function checkFeed(
  { url, format }: Look["expected"]["feeds"][number],
  { get, expected }: Look,
): Promise<Finding[]> {
  const answer = await get(url);
  const problem = notServed(answer);
  if (problem !== undefined || "code" in answer)
    return [error("feeds", { url, message: problem ?? "", hint: DEPLOY_AGAIN })];
  const type = mediaTypeOf(answer);
  const own = FEEDS[format].type;
  const isUsable = ALSO[format].test(type);
  return [
    ...(type === own
      ? []
      : [
          (isUsable ? warning : error)("feeds", {
            url,
            message: `The feed is sent as ${type || "no type"}, not as ${own}`,
            hint: "Deploy the host's headers: see `dateline headers`.",
          }),
        ]),
    ...(expected.newest.some((page) => answer.text.includes(page.url))
      ? []
      : [
          error("feeds", { url, message: "The feed lacks the newest article", hint: DEPLOY_AGAIN }),
        ]),
  ];
}
