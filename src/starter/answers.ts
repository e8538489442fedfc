import type { AuthorKind } from "../content/types.ts";
import type { HostName } from "../hosts/hosts.ts";

/** An id and what readers see. */
export interface Named {
  id: string;
  title: string;
}

/** What a new publication is made from. All values are valid settings. */
export interface Answers {
  title: string;
  /** Without a trailing slash. */
  url: string;
  /** BCP 47. */
  language: string;
  /** IANA. */
  timeZone: string;
  sections: readonly Named[];
  author: { id: string; name: string; kind: AuthorKind };
  /** Readers' letters go here; none if absent. */
  email?: string | undefined;
  host: HostName;
}

/** The folder of the host that the site is in: `/` or `/paper/`. */
export function pathPrefixOf({ url }: Pick<Answers, "url">): string {
  return `${new URL(url).pathname.replace(/\/+$/, "")}/`;
}

/** The option that build commands need for a site in a folder of its host, with a space before it. */
export function prefixOption(answers: Pick<Answers, "url">): string {
  const prefix = pathPrefixOf(answers);
  return prefix === "/" ? "" : ` --path-prefix ${decodeURI(prefix)}`;
}
