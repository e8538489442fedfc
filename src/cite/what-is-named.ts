import { doiOf } from "../citations/doi.ts";
import { isbnOf } from "./isbn.ts";

/** What an editor names a source by. */
export type Named = { doi: string } | { isbn: string } | { url: URL };

/** The DOI, ISBN or URL in a text; undefined if it is none of them. */
export function whatIsNamed(text: string): Named | undefined {
  const doi = doiOf(text);
  if (/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(doi)) return { doi };
  const isbn = isbnOf(text);
  if (isbn !== undefined) return { isbn };
  const url = URL.parse(/^www\./i.test(text.trim()) ? `https://${text.trim()}` : text.trim());
  return url && /^https?:$/.test(url.protocol) ? { url } : undefined;
}
