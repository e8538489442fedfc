import type { Fetch } from "../web/fetch.ts";
import { CHECKS } from "./checks.ts";
import { error } from "./findings.ts";
import { memoryOf } from "./memory.ts";
import { type Expected, type Finding, SUBJECTS } from "./types.ts";
import { GIVEN_UP, whyUnanswered } from "./unanswered.ts";

export interface VerifyOptions {
  fetch: Fetch;
  /** In milliseconds since 1970. */
  now: number;
  /** Whether the host has taken too long: nothing more is asked for. */
  isLate?: () => boolean;
}

/** Asks a deployed site for what the publication says it has. Returns what is wrong, by subject. */
export async function verifySite(
  expected: Expected,
  { fetch, now, isLate = () => false }: VerifyOptions,
): Promise<Finding[]> {
  const { get, failed } = memoryOf(expected, { fetch, isLate });
  const front = await get(expected.front.url);
  // A host that does not answer is not asked a hundred times.
  if ("code" in front) return [unreachable(expected, front.code)];
  const plain = expected.origin.replace(/^https:/, "http:");
  const look = {
    expected,
    now,
    get: (url: string) => get(url),
    getUnencrypted: (url: string) => get(url, plain),
  };
  const found = (await Promise.all(SUBJECTS.map((subject) => CHECKS[subject](look)))).flat();
  // Report an open draft even if the front page is wrong.
  const told = found.some((each) => each.isAlone)
    ? found.filter(({ subject, isAlone }) => isAlone || subject === "unpublished")
    : found;
  const asked = told.filter(
    ({ url }) => failed.get(new URL(url, expected.origin).href) !== GIVEN_UP,
  );
  return [...asked, ...unanswered(failed, told, expected.origin)];
}

/** Requests without an answer that no check reported. */
function unanswered(
  failed: ReadonlyMap<string, string>,
  found: readonly Finding[],
  origin: string,
): Finding[] {
  const told = new Set(found.map(({ url }) => new URL(url, origin).href));
  const own = [...failed].filter(([href]) => href.startsWith(`${origin}/`));
  const silent = own.filter(([href, code]) => code !== GIVEN_UP && !told.has(href));
  const [left] = own.filter(([, code]) => code === GIVEN_UP);
  return [...silent, ...(left ? [left] : [])].map(([href, code]) => ({
    ...error("connection", { url: href.slice(origin.length), ...whyUnanswered(code) }),
    ...(code === GIVEN_UP && { isPartial: true }),
  }));
}

function unreachable({ front: { url } }: Expected, code: string): Finding {
  const isSecurity = /CERT|ALTNAME|ISSUER|SSL|EPROTO|LEAF/.test(code);
  const subject = isSecurity ? "connection" : "front";
  return { ...error(subject, { url, ...whyUnanswered(code) }), isAlone: true };
}
