import { doiUrl } from "../citations/doi.ts";
import type { Reference } from "../citations/types.ts";

/** What a server is asked for: a source's url, else that of its DOI. A fragment is the reader's. */
export function addressOf({ url, doi }: Pick<Reference, "url" | "doi">): string | undefined {
  const written = url ?? (doi === undefined ? "" : doiUrl(doi));
  const parsed = URL.parse(written);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  parsed.hash = "";
  return parsed.href;
}
