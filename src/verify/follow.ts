import type { Answer, Served } from "./types.ts";
import { whyUnanswered } from "./unanswered.ts";

/** Where a reader arrives who opens an old address. */
export type Arrival = { at: URL; answer?: Served } | { problem: string };

/** Hosts lead to the folder with a slash, and then on. Browsers give up after twenty. */
const MOST_STEPS = 5;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

interface Site {
  get: (url: string) => Promise<Answer>;
  origin: string;
  /** Whether this is where it must lead: it is then not asked for. */
  isGoal?: (at: URL) => boolean;
}

/** Follows redirects, by a status or by a page, until a page, another site or a problem. */
export async function follow(from: string, { get, origin, isGoal }: Site): Promise<Arrival> {
  const seen = new Set<string>();
  let at = new URL(from, origin);
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    if (at.origin !== origin || isGoal?.(at)) return { at };
    if (seen.has(at.href)) return { problem: "it leads round in a circle" };
    seen.add(at.href);
    const answer = await get(at.pathname + at.search);
    if ("code" in answer) return { problem: lowered(whyUnanswered(answer.code).message) };
    const to = targetOf(answer);
    if (to === undefined)
      return answer.status === 200
        ? { at, answer }
        : { problem: `${step === 0 ? "it" : at.pathname} has status ${answer.status}` };
    const next = URL.parse(to, at);
    if (!next) return { problem: `it leads to ${to}, which is not an address` };
    at = next;
  }
  return { problem: `it leads on more than ${MOST_STEPS} times` };
}

function targetOf({ status, location, text }: Served): string | undefined {
  if (REDIRECTS.has(status)) return location ?? "";
  if (status !== 200) return undefined;
  return /<meta http-equiv="refresh" content="0; url=([^"]*)"/
    .exec(text)?.[1]
    ?.replaceAll("&amp;", "&");
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
