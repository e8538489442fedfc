import { decodePage } from "../html-reading/decode-page.ts";
import type { Fetch } from "../web/fetch.ts";
import { type Page, readPage } from "../web/read-page.ts";
import type { FoundSource } from "./found-source.ts";
import { pageSource } from "./page-source.ts";
import { askDoi, askIsbn, type Registries } from "./registries.ts";
import type { Named } from "./what-is-named.ts";

const PAGES = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5";

/** What is known of a source that an editor names, or why nothing is, as the rest of a sentence. */
export async function findSource(
  named: Named,
  { fetch, at }: { fetch: Fetch; at: Registries },
): Promise<FoundSource | { why: string }> {
  if ("doi" in named) return await askDoi(named.doi, { fetch, at: at.doi });
  if ("isbn" in named) return await askIsbn(named.isbn, { fetch, at: at.openLibrary });
  const page = await readPage(named.url, { fetch, accept: PAGES });
  return "why" in page ? page : await documentSource(page);
}

async function documentSource({
  url,
  bytes,
  contentType,
}: Page): Promise<FoundSource | { why: string }> {
  if (isPdf(bytes)) return { ...(await pdfSource(bytes)), url: url.href };
  if (contentType !== undefined && !/html|xml|text\/plain/i.test(contentType))
    return { url: url.href, title: nameIn(url) };
  const found = pageSource(decodePage(bytes, contentType), url.href);
  return found ?? { why: "its elements nest too deeply" };
}

/** https://www.iso.org/standard/75839.html: a PDF begins with its version. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** A PDF's metadata. Its reader is large, so it is loaded only for a PDF. */
export async function pdfSource(bytes: Uint8Array): Promise<FoundSource> {
  const { readPdf } = await import("../pdf-reading/read-pdf.ts");
  const read = await readPdf(bytes, { maxPages: 0 });
  if ("why" in read) return { type: "report" };
  const { title, author, date } = read;
  return {
    type: "report",
    ...(title && { title }),
    ...(author && { author: author.split(/\s*;\s*/) }),
    ...(date && { date }),
  };
}

/** The name of a file in a URL, which is all that is known of a picture or a table. */
function nameIn({ pathname, hostname }: URL): string {
  const name = pathname.split("/").findLast((part) => part !== "");
  try {
    return name === undefined ? hostname : decodeURIComponent(name);
  } catch {
    return name ?? hostname;
  }
}
