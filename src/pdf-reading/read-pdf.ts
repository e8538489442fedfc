import { Worker } from "node:worker_threads";
import { modulePath } from "../root.ts";

/** What a PDF says: its text, page by page, and what its properties say of it. */
export interface PdfText {
  pages: string[];
  title?: string;
  author?: string;
  /** As in 2026-03-01. */
  date?: string;
}

export interface PdfOptions {
  /** The most pages to read; none for the properties alone. */
  maxPages: number;
  /** In milliseconds. */
  timeout?: number;
}

/** What the worker is started with. */
export interface PdfWork {
  bytes: Uint8Array;
  maxPages: number;
  maxCharacters: number;
}

const TIMEOUT = 30_000;
const MAX_CHARACTERS = 2_000_000;
const MAX_MEGABYTES = 512;

/**
 * Reads a PDF in a thread that ends with it, because a damaged one can keep the parser busy without end. Returns why there
 * is no text, as the rest of a sentence.
 */
export async function readPdf(
  bytes: Uint8Array,
  { maxPages, timeout = TIMEOUT }: PdfOptions,
): Promise<PdfText | { why: string }> {
  const work: PdfWork = { bytes: Uint8Array.from(bytes), maxPages, maxCharacters: MAX_CHARACTERS };
  const worker = new Worker(modulePath("src/pdf-reading/pdf-worker"), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    // The parser prints warnings about damaged files.
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise((resolve) => {
      const clock = setTimeout(() => resolve({ why: "the PDF takes too long to read" }), timeout);
      worker.once("message", (read: PdfText | { why: string }) => {
        clearTimeout(clock);
        resolve(read);
      });
      worker.once("error", () => {
        clearTimeout(clock);
        resolve({ why: "the PDF can't be read" });
      });
    });
  } finally {
    await worker.terminate();
  }
}
