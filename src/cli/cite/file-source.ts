import { resolve } from "node:path";
import { cslSource } from "../../cite/csl-source.ts";
import { isPdf, pdfSource } from "../../cite/find-source.ts";
import type { FoundSource } from "../../cite/found-source.ts";
import { pageSource } from "../../cite/page-source.ts";
import { risItems } from "../../cite/ris-source.ts";
import type { Item } from "../../content/csl/csl-import.ts";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { sourceItems } from "../../content/sources/source-items.ts";
import { decodePage } from "../../html-reading/decode-page.ts";

/** A page that a browser saved in one file has its pictures in it. */
const MAX_BYTES = 30_000_000;

type Found = FoundSource | { why: string };

/** What a file says of a source: a saved page, a PDF, or an export of a reference manager. */
export async function fileSource(file: string): Promise<Found> {
  const { bytes, tooLarge } = fileBytes(resolve(file), MAX_BYTES);
  if (tooLarge !== undefined) return { why: `it has more than ${MAX_BYTES} bytes` };
  if (!bytes) return { why: "it is not a file" };
  if (isPdf(bytes)) return { ...(await pdfSource(bytes)) };
  const text = decodePage(bytes);
  if (/\.ris$/i.test(file)) return oneOf(risItems(text));
  if (/\.(?:bib|json|ya?ml)$/i.test(file)) {
    const { items } = sourceItems({ file, path: file, text });
    return oneOf(items.map(({ item }) => item));
  }
  if (!/<(?:html|head|body|meta|title|!doctype)\b/i.test(text.slice(0, 100_000)))
    return { why: "it is neither a saved page nor a PDF, .ris, .bib or CSL-JSON file" };
  return pageSource(text, undefined) ?? { why: "its elements nest too deeply" };
}

function oneOf(items: readonly Item[]): Found {
  const [only] = items;
  if (only === undefined) return { why: "it has no source" };
  if (items.length === 1) return cslSource(only);
  return {
    why: `it has ${items.length} sources: put the file into sources/ in the publication's folder, and all articles can cite them`,
  };
}
