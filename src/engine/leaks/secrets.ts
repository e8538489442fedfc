import type { Site } from "../../pages/types.ts";
import type { Manifest } from "../output/manifest.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Hidden } from "./leaks.ts";

/** What must not be told, and the site that must not tell it. */
export interface Secrets {
  hidden: readonly Hidden[];
  /** The urls of those of which the last build saw that no page names them. */
  known: ReadonlySet<string>;
  /** The urls of those of which the next build may say so: all, but for what a server did not look through. */
  seen: readonly string[];
  site: Pick<Site, "origin" | "pathPrefix">;
  /** Where the content's files are, to show the place. */
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
