import { DEPLOY_AGAIN, error, isForEverything } from "../findings.ts";
import { follow } from "../follow.ts";
import type { Finding, Look, VerifyCheck } from "../types.ts";

/** Old addresses lead to their articles: by a status, or by a page that redirects. What is gone is gone. */
export const checkRedirects: VerifyCheck = async (look) => {
  const { redirects, gone } = look.expected;
  const found = [
    ...redirects.map((redirect) => checkRedirect(redirect, look)),
    ...gone.map((url) => checkGone(url, look)),
  ];
  return (await Promise.all(found)).flat();
};

async function checkRedirect(
  { from, to }: Look["expected"]["redirects"][number],
  { get, expected: { origin } }: Look,
): Promise<Finding[]> {
  const target = new URL(to, origin);
  const isGoal = (at: URL) => isSame(at, target);
  const arrival = await follow(from, { get, origin, isGoal });
  if ("at" in arrival && isGoal(arrival.at)) return [];
  const own = new URL(from, origin).href;
  const why =
    "problem" in arrival
      ? arrival.problem
      : arrival.at.href === own
        ? "the host sends a page"
        : `it leads to ${shown(arrival.at, origin)}`;
  return [
    error("redirects", {
      url: from,
      message: `This old address does not lead to ${to}: ${why}`,
      hint: `${DEPLOY_AGAIN} If your host has a file or a setting for redirects, see whether it was deployed.`,
    }),
  ];
}

/** Hosts may keep the query of the request. */
function isSame(at: URL, target: URL): boolean {
  return (
    at.origin === target.origin &&
    at.pathname === target.pathname &&
    at.search.startsWith(target.search)
  );
}

function shown({ origin, href, pathname, search }: URL, own: string): string {
  return origin === own ? `${pathname}${search}` : href;
}

async function checkGone(url: string, { get, expected }: Look): Promise<Finding[]> {
  const answer = await get(url);
  if ("code" in answer || answer.status !== 200) return [];
  if (isForEverything(answer, await get(expected.missing))) return [];
  return [
    error("redirects", {
      url,
      message: "Readers can open what is gone for good",
      hint: "Have the host delete files that the site no longer has, and deploy again.",
    }),
  ];
}
