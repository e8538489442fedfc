import { type AnswerFile, readAnswers } from "../answers.ts";
import { overHttps } from "../over-https.ts";
import { urlToCheck } from "../url-to-check.ts";

const DAY = 86_400_000;
/** A site may lose its certificate, so what a link check saw is not believed for ever. */
const MAX_BELIEVED_AGE = 30 * DAY;

export interface SeenSecure {
  /** How many addresses there are. */
  size: number;
  /** Whether an address, as written, is one that a link check saw with `https:`, too. */
  isSecure: (written: string) => boolean;
  /** When the next answer becomes too old, or old enough if the clock was set back. In milliseconds since 1970. */
  until: number;
}

/**
 * The addresses whose pages the last link checks saw with `https:`, too. Of an answer, only this fact is taken: the cache
 * can't name the address that is written instead.
 */
export function seenSecure(file: Pick<AnswerFile, "read">, now: number): SeenSecure {
  const urls = new Set<string>();
  let until = Number.POSITIVE_INFINITY;
  for (const [url, { at, secure }] of readAnswers(file)) {
    if (!secure || now - at >= MAX_BELIEVED_AGE) continue;
    if (at <= now) urls.add(url);
    until = Math.min(until, at <= now ? at + MAX_BELIEVED_AGE : at);
  }
  return { size: urls.size, isSecure: (written) => isIn(urls, written), until };
}

/** A port may turn the one letter into a different address: `http://a.example:80/`. */
function isIn(urls: ReadonlySet<string>, written: string): boolean {
  const url = urlToCheck({ url: written });
  const secure = urlToCheck({ url: overHttps(written) ?? "" });
  return url !== undefined && urls.has(url) && secure === overHttps(url);
}
