import { LEFT_ALONE } from "../web/error-codes.ts";
import { NOT_PUBLIC } from "../web/public-addresses.ts";
import type { Response, SendRequest } from "./request.ts";
import type { LinkAnswer } from "./types.ts";
import { answerOfError, answerOfStatus, isPermanent, isRedirect, needsGet } from "./verdict.ts";

const MAX_REDIRECTS = 10;

/** The result for a URL, or `why` it could not be checked to the end. */
export type FollowResult = LinkAnswer | { why: string };

/** Requests a URL and follows its redirects. */
export async function follow(url: URL, send: SendRequest): Promise<FollowResult> {
  let at = url;
  let forGood = true;
  const seen = new Set<string>();
  for (let leads = 0; leads <= MAX_REDIRECTS; leads += 1) {
    seen.add(withoutFragment(at));
    const response = await headOrGet(at, send);
    if ("code" in response) return unanswered(response.code, { url, at });
    const { status, location } = response;
    if (!isRedirect(status)) return answered(status, { url, at, forGood });
    const next = location === undefined ? null : URL.parse(decoded(location), at);
    if (!next) return inconclusive(`${status} without a valid Location`);
    if (!/^https?:$/.test(next.protocol))
      return inconclusive(`it redirects to a ${next.protocol} URL`);
    if (seen.has(withoutFragment(next))) return inconclusive("it redirects in a loop");
    // https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2-6
    if (next.hash === "") next.hash = at.hash;
    forGood &&= isPermanent(status);
    at = next;
  }
  return inconclusive(`it redirects more than ${MAX_REDIRECTS} times`);
}

async function headOrGet(url: URL, send: SendRequest): Promise<Response> {
  const head = await send("HEAD", url);
  return needsGet(head) ? send("GET", url) : head;
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

/** Node decodes headers as Latin-1, but servers send UTF-8. */
function decoded(location: string): string {
  const text = Buffer.from(location, "latin1").toString("utf8");
  return text.includes("\ufffd") ? location : text;
}
