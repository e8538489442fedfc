import { doiUrl } from "../citations/doi.ts";
import type { Reference } from "../citations/types.ts";

/** The URL to request for a source: its own, else that of its DOI, without a fragment (servers never see it). */
export function urlToCheck({ url, doi }: Pick<Reference, "url" | "doi">): string | undefined {
  const written = url ?? (doi === undefined ? "" : doiUrl(doi));
  const parsed = URL.parse(written);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  parsed.hash = "";
  return parsed.href;
}
