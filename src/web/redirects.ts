import type { Received } from "./fetch.ts";

/** Without 300 and 304, which name no single new location. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Where a redirect leads from `at`, or why it leads nowhere, as the rest of a sentence. */
export function nextUrl(
  { status, location }: Pick<Received, "status" | "location">,
  at: URL,
): URL | { why: string } {
  const next = location === undefined ? null : URL.parse(location, at);
  if (!next) return { why: `${status} without a valid Location` };
  if (!/^https?:$/.test(next.protocol)) return { why: `it redirects to a ${next.protocol} URL` };
  // https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2-6
  if (next.hash === "") next.hash = at.hash;
  return next;
}
