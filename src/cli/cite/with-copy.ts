import { findCopy, NO_COPY, saveCopy } from "../../cite/archived-copy.ts";
import type { WrittenSource } from "../../cite/written-source.ts";
import { report } from "../../terminal.ts";
import type { CiteNetwork } from "./cite.ts";

/**
 * The source with its archived copy. A DOI outlives the page it points to, so for one a copy is only made when asked
 * for. Without a copy, the source is worth as much, so the reason is only reported.
 */
export async function withCopy(
  source: WrittenSource,
  archive: boolean | undefined,
  { fetch, at }: CiteNetwork,
): Promise<WrittenSource> {
  const { url, doi } = source;
  if (url === undefined || archive === false || (doi !== undefined && !archive)) return source;
  const copy = await (archive ? saveCopy : findCopy)(url, { fetch, at });
  if (!("why" in copy)) return { ...source, ...copy };
  report(
    `No archived copy: ${copy.why}.${copy.why === NO_COPY ? " Use --archive to have one made." : ""}\n`,
  );
  return source;
}
