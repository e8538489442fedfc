import { isSharedSources } from "../../content/files/scan.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { isKnownDead, type LinkReport } from "../../link-check/report.ts";
import type { CheckedSource } from "../../link-check/types.ts";
import { type WriteResult, writeStatuses } from "../../link-check/write-statuses.ts";
import { printable } from "../../printable.ts";
import type { CitedContent } from "./read-cited.ts";

/** Marks sources that answer, or have moved, as live wherever they were called dead. */
export function writeFound(
  { live, moved, dead }: LinkReport,
  { files }: CitedContent,
  { content: folder, contentShown }: BuildRequest,
): WriteResult {
  const back = [...live, ...moved].filter(isMarkedDead);
  const gone = dead.filter((source) => !isKnownDead(source));
  const statuses = new Map([
    ...back.map(({ url }) => [url, "live"] as const),
    ...gone.map(({ url }) => [url, "dead"] as const),
  ]);
  if (statuses.size === 0) return { written: [], left: [] };
  const citing = new Set(
    [...back, ...gone].flatMap(({ articles }) => articles.map(({ path }) => path)),
  );
  const declaring = files.filter(({ path }) => citing.has(path) || isSharedSources(path));
  return writeStatuses(declaring, { folder, shown: contentShown }, (url) => statuses.get(url));
}

function isMarkedDead({ articles }: CheckedSource): boolean {
  return articles.some(({ status }) => status === "dead");
}

export function writtenText({ written, left }: WriteResult): string {
  return [
    ...written.map(
      ({ file, urls }) => `${printable(file)}: wrote the status of ${printable(urls.join(", "))}\n`,
    ),
    ...left.map(({ file, why }) => `${printable(file)}: unchanged, because ${printable(why)}\n`),
  ].join("");
}
