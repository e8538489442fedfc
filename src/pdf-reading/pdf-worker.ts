import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy, getMeta } from "unpdf";
import type { PdfText, PdfWork } from "./read-pdf.ts";

async function read({ bytes, maxPages, maxCharacters }: PdfWork): Promise<PdfText> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, maxPages); number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
      .join("");
    length += text.length;
    if (length > maxCharacters) break;
    pages.push(text);
  }
  const { info } = await getMeta(document);
  // `D:20260301120000`: https://www.iso.org/standard/75839.html, 7.9.4
  const [, year, month, day] =
    /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? "")) ?? [];
  return {
    pages,
    ...given("title", info.Title),
    ...given("author", info.Author),
    ...given("date", year === undefined ? undefined : `${year}-${month}-${day}`),
  };
}

function given(name: "title" | "author" | "date", value: unknown): Partial<PdfText> {
  return typeof value === "string" && value.trim() !== "" ? { [name]: value } : {};
}

try {
  parentPort?.postMessage(await read(workerData));
} catch (error) {
  const name = error instanceof Error ? error.name : "";
  const why = name === "PasswordException" ? "the PDF needs a password" : "the PDF can't be read";
  parentPort?.postMessage({ why });
}
