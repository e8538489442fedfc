import type { Site } from "../../pages/types.ts";
import type { Manifest } from "../output/manifest.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Hidden } from "./leaks.ts";

/** What must stay hidden, and the site to check. */
export interface Secrets {
  hidden: readonly Hidden[];
  /** Hidden URLs that no page named in the last build. */
  known: ReadonlySet<string>;
  /** Hidden URLs that the next build may take as `known`: all, except those that a server did not look for everywhere. */
  seen: readonly string[];
  site: Pick<Site, "origin" | "pathPrefix">;
  /** For the places of diagnostics. */
  folders: Pick<BuildRequest, "content" | "contentShown">;
}

/** A server shows what nobody else sees: it waits for no look through pages that have not changed. */
export function secretsOf(
  { hidden, site }: Pick<Secrets, "hidden" | "site">,
  {
    last,
    isWhole,
    stays,
    folders,
  }: {
    last: Pick<Manifest, "hidden">;
    /** The build publishes all files. */
    isWhole: boolean;
    /** Some files of the last build stay. */
    stays: boolean;
    folders: Secrets["folders"];
  },
): Secrets {
  const urls = hidden.map(({ url }) => url);
  const looked = new Set(last.hidden);
  return {
    hidden,
    known: isWhole ? looked : new Set(urls),
    seen: isWhole || !stays ? urls : urls.filter((url) => looked.has(url)),
    site,
    folders,
  };
}
