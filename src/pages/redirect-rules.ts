import type { RedirectFacts } from "../hosts/host.ts";
import { splitQuery } from "../text/split-query.ts";
import { encodePath } from "./urls.ts";

/** A line of a host's redirects. */
export interface Rule {
  /** Root-relative and decoded, exactly as it is requested; may have a query. Encoded if its escapes are in lower case. */
  from: string;
  /** Root-relative or absolute; absent if the host must answer 410. */
  to?: string;
}

type Told = Omit<RedirectFacts, "gone" | "source">;

/**
 * The rules for an old URL: with and without its last slash, unless the host ignores that, and with its escapes in lower
 * case, as WordPress writes them, if the host compares those. None if it can't have any.
 */
export function rulesOf(
  { from, to }: { from: string; to?: string },
  { queries, slashes, asRequested, spaceless }: Told,
): Rule[] {
  const [path, query] = splitQuery(from);
  if (query !== undefined && !canCompare(query, queries)) return [];
  if (spaceless && /\s/.test(from)) return [];
  const bare = query === undefined && !slashes && path.length > 1 && path.endsWith("/");
  const spelled = bare ? [from, from.slice(0, -1)] : [from];
  const all = asRequested
    ? spelled.flatMap((each) => [...new Set([each, escapedLow(each)])])
    : spelled;
  return all.map((each) => ({ from: each, ...(to !== undefined && { to }) }));
}

function canCompare(query: string, queries: RedirectFacts["queries"]): boolean {
  if (queries !== "pairs") return queries;
  return query.split("&").every((part) => /^[^=]+=./.test(part));
}

/** An address with the escapes of its path in lower case; unchanged if it has none with a letter. */
function escapedLow(url: string): string {
  const [path] = splitQuery(url);
  const encoded = encodePath(path);
  const low = encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return low === encoded ? url : low + url.slice(path.length);
}

/** Takes rules as long as the host has space for them; answers true for those that it has not. */
export function outOfSpace({ most, bytes, longest }: RedirectFacts): (rules: Rule[]) => boolean {
  let count = 0;
  let size = 0;
  return (rules) => {
    const lengths = rules.map(
      ({ from, to = "" }) => encodePath(from).length + encodePath(to).length,
    );
    const added = lengths.reduce((sum, length) => sum + length + (bytes?.perRule ?? 0), 0);
    const isFull =
      (most !== undefined && count + rules.length > most) ||
      (bytes !== undefined && size + added > bytes.most) ||
      (longest !== undefined && lengths.some((length) => length + LINE_EXTRA > longest));
    if (isFull) return true;
    count += rules.length;
    size += added;
    return false;
  };
}

/** The spaces and the status of a line, and a path prefix twice. */
const LINE_EXTRA = 100;
