import type { RedirectFacts } from "../hosts/host.ts";
import { splitQuery } from "../text/split-query.ts";
import { encodePath } from "./urls.ts";

/** A line of a host's redirects. */
export interface Rule {
  /** Root-relative and decoded, exactly as it is requested; may have a query. */
  from: string;
  /** Root-relative or absolute; absent if the host must answer 410. */
  to?: string;
}

/** The rules for an old URL: with and without its last slash, unless the host ignores that. None if it can't have any. */
export function rulesOf(
  { from, to }: { from: string; to?: string },
  { queries, slashes }: Pick<RedirectFacts, "queries" | "slashes">,
): Rule[] {
  const [path, query] = splitQuery(from);
  if (query !== undefined && !queries) return [];
  const bare = query === undefined && !slashes && path.length > 1 && path.endsWith("/");
  const spelled = bare ? [from, from.slice(0, -1)] : [from];
  return spelled.map((each) => ({ from: each, ...(to !== undefined && { to }) }));
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
