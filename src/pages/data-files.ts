import type { Body } from "../markdown/types.ts";
import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";

/**
 * The files of data that public texts offer for download, one for each URL: equal data of several texts, in any edition,
 * are one file.
 */
export function dataFiles({
  articles,
  authors,
  standing,
  topics,
}: Pick<Publication, "articles" | "authors" | "standing" | "topics">): Outline<"data">[] {
  const files = new Map<string, Outline<"data">>();
  for (const { path, stamp, body, file } of articles) {
    for (const url of body.dataUrls ?? [])
      add(files, { kind: "data", url, model: { article: { path, stamp } }, file });
  }
  const texts: { file: string; body: Body | undefined }[] = [
    ...standing,
    ...topics,
    ...authors.map(({ author: { file, biography } }) => ({ file, body: biography })),
  ];
  for (const { file, body } of texts) {
    for (const { url, text } of body?.dataFiles ?? [])
      add(files, { kind: "data", url, model: { text }, file });
  }
  return [...files.values()];
}

function add(files: Map<string, Outline<"data">>, outline: Outline<"data">): void {
  if (!files.has(outline.url)) files.set(outline.url, outline);
}
