import { FEEDS } from "../../feed-formats.ts";
import { DEPLOY_AGAIN, error, mediaTypeOf, notServed, warning } from "../findings.ts";
import { follow } from "../follow.ts";
import type { Finding, Look, Served, VerifyCheck } from "../types.ts";

/** Types that readers take for each format, besides its own. */
const ALSO = { rss: /xml$/, atom: /xml$/, json: /json$/ } as const;

type Feed = Look["expected"]["feeds"][number];

/** Feeds have a type that feed readers take, and the newest article. */
export const checkFeeds: VerifyCheck = async (look) => {
  const found = look.expected.feeds.map((feed) => checkFeed(feed, look));
  return (await Promise.all(found)).flat();
};

async function checkFeed(feed: Feed, look: Look): Promise<Finding[]> {
  const { url, isOld } = feed;
  const answer = isOld ? await oldFeed(url, look) : await look.get(url);
  const problem = notServed(answer);
  if (problem !== undefined || "code" in answer)
    return [error("feeds", { url, message: "", hint: DEPLOY_AGAIN, ...problem })];
  return [...typeFindings(feed, answer, look), ...newsFindings(feed, answer, look)];
}

/** A host may lead from an old feed to the one of today: feed readers follow. */
async function oldFeed(url: string, { get, expected: { origin } }: Look) {
  const arrival = await follow(url, { get, origin });
  return "at" in arrival && arrival.answer ? arrival.answer : await get(url);
}

/** At an old address, few hosts can send anything but what its name says, and most feed readers look into the file. */
function typeFindings(
  { url, format, isOld }: Feed,
  answer: Served,
  { expected: { hasFeedTypes } }: Look,
): Finding[] {
  const type = mediaTypeOf(answer);
  const own = FEEDS[format].type;
  const isUsable = ALSO[format].test(type);
  if (type === own || (isUsable && !hasFeedTypes)) return [];
  return [
    (isUsable || isOld ? warning : error)("feeds", {
      url,
      message: `The feed is sent as ${type || "no type"}, not as ${own}`,
      hint: isOld ? OLD_HINT : HINT,
    }),
  ];
}

const HINT =
  "Deploy the headers that the build wrote for your host. For nginx and Caddy, `dateline headers` prints them.";

const OLD_HINT =
  "Most feed readers look into the file. A host that `host` in publication.yaml names is told the type, if it can be told.";

function newsFindings({ url }: Feed, { text }: Served, { expected }: Look): Finding[] {
  if (expected.newest.some((page) => text.includes(page.url))) return [];
  return [
    error("feeds", { url, message: "The feed lacks the newest article", hint: DEPLOY_AGAIN }),
  ];
}
