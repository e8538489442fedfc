import { pageFacts } from "../cite/page-facts.ts";
import { decodePage } from "../html-reading/decode-page.ts";
import { pageOf } from "../html-reading/elements.ts";
import { textOfNode, tidy } from "../html-reading/text-of-html.ts";
import { readPdf } from "../pdf-reading/read-pdf.ts";
import type { Page } from "../web/read-page.ts";

/** What a source says. */
export interface PageText {
  /** All text of the page, or of a PDF's pages. */
  text: string;
  /** Of a page: without navigation and the like. */
  main: string;
  /** Letters of scripts that run from the right may be in the order in which they are drawn. */
  isReversed?: true;
}

const MAX_PDF_PAGES = 800;
/** Shorter pages show their text only once their scripts have run. */
const MIN_TEXT = 80;

/** The text of a page or PDF, or why there is none, as the rest of a sentence. */
export async function pageText(page: Page): Promise<PageText | { why: string }> {
  const { bytes, contentType = "" } = page;
  if (bytes.subarray(0, 1024).includes("%PDF-")) return await pdfText(bytes);
  if (contentType !== "" && !/html|xml|text\/|json/i.test(contentType))
    return { why: `it is ${contentType.split(";", 1)[0]}, not text` };
  const html = decodePage(bytes, contentType);
  if (/text\/plain/i.test(contentType)) return { text: tidy(html), main: tidy(html) };
  const root = pageOf(html);
  if (!root) return { why: "its elements nest too deeply" };
  const bodies = pageFacts(root).linked.flatMap(({ articleBody }) =>
    typeof articleBody === "string" ? [articleBody] : [],
  );
  const text = [textOfNode(root), ...bodies].join("\n\n");
  if (text.length < MIN_TEXT) return { why: "the page shows its text only with scripts" };
  const { mainText } = await import("./main-text.ts");
  return { text, main: mainText(html) ?? textOfNode(root) };
}

const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

async function pdfText(bytes: Uint8Array): Promise<PageText | { why: string }> {
  const read = await readPdf(bytes, { maxPages: MAX_PDF_PAGES });
  if ("why" in read) return read;
  const text = tidy(read.pages.join("\n\n"));
  if (text === "") return { why: "the PDF has pictures of its pages, not text" };
  return { text, main: text, ...(FROM_THE_RIGHT.test(text) && { isReversed: true }) };
}

/** A text with each line in the opposite order. */
export function turned(text: string): string {
  return text
    .split("\n")
    .map((line) => [...line].toReversed().join(""))
    .join("\n");
}
