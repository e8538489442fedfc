import { LEFT_ALONE } from "../web/error-codes.ts";
import type { Fetch } from "../web/fetch.ts";
import { NOT_PUBLIC } from "../web/public-addresses.ts";
import { isRedirect, nextUrl } from "../web/redirects.ts";
import { headOrGet } from "./head-or-get.ts";
import { isSeenOverHttps, overHttps } from "./over-https.ts";
import type { LinkAnswer } from "./types.ts";
import { answerOfError, answerOfStatus, isPermanent } from "./verdict.ts";

const MAX_REDIRECTS = 10;

/** The result for a URL, or `why` it could not be checked to the end. */
export type FollowResult = LinkAnswer | { why: string };

/** Requests a URL and follows its redirects. */
export async function follow(url: URL, fetch: Fetch): Promise<FollowResult> {
  let at = url;
  let forGood = true;
  let secure = false;
  const seen = new Set<string>();
  for (let leads = 0; leads <= MAX_REDIRECTS; leads += 1) {
    seen.add(withoutFragment(at));
    const response = await headOrGet(at, fetch);
    if ("code" in response) return unanswered(response.code, { url, at });
    const { status } = response;
    if (!isRedirect(status)) {
      const answer = answered(status, { url, at, forGood });
      if (at === url && answer.state === "live")
        secure = await isSeenOverHttps(url, response, fetch);
      return secure && isThere(answer) ? { ...answer, secure } : answer;
    }
    const next = nextUrl(response, at);
    if ("why" in next) return inconclusive(next.why);
    if (seen.has(withoutFragment(next))) return inconclusive("it redirects in a loop");
    forGood &&= isPermanent(status);
    if (at === url && forGood) secure = withoutFragment(next) === overHttps(withoutFragment(url));
    at = next;
  }
  return inconclusive(`it redirects more than ${MAX_REDIRECTS} times`);
}

function isThere({ state }: LinkAnswer): boolean {
  return state === "live" || state === "moved";
}

interface Way {
  url: URL;
  at: URL;
}

function answered(status: number, { url, at, forGood }: Way & { forGood: boolean }): LinkAnswer {
  const answer = answerOfStatus(status);
  if (at === url) return answer;
  if (answer.state !== "live") return { ...answer, reason: `${answer.reason} at ${at.href}` };
  if (!forGood) return answer;
  const home = at.pathname === "/" && url.pathname !== "/";
  const reason = home ? "it redirects to the site's front page" : "it moved permanently";
  return { ...answer, state: "moved", reason, to: at.href };
}

function unanswered(code: string, { url, at }: Way): FollowResult {
  if (code === "ABORT_ERR") return { why: "the check ended first" };
  // Returned without an answer, so not cached: a later check may be allowed to request it.
  if (code === NOT_PUBLIC && at === url) return { why: "its address is in a private network" };
  if (code === LEFT_ALONE) return { why: `${at.host} asked for a longer pause` };
  const answer = answerOfError(code);
  return at === url
    ? answer
    : { ...answer, reason: `${answer.reason} at ${at.href}`, reached: true };
}

function inconclusive(reason: string): LinkAnswer {
  return { state: "uncertain", reason, reached: true };
}

function withoutFragment({ href }: URL): string {
  return href.split("#", 1)[0] ?? href;
}
