import { hash } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { readSealed, writeSealed } from "../engine/store/sealed.ts";

/** Raise it when the shape, or what a check reports, changes. */
const VERSION = 1;

/** What a check reported, and of what input: enough to skip a check of the same input. */
export interface Remembered {
  /** Hash of all input: see `signatureOf`. */
  signature: string;
  /** The period, in milliseconds since 1970, in which the same input gives the same report. */
  from: number;
  until: number;
  diagnostics: Diagnostic[];
}

function fileOf({ cache, content }: Pick<BuildRequest, "cache" | "content">): string {
  return join(cache, `check-${hash("sha1", content, "hex").slice(0, 12)}.json`);
}

/** The report of the last check, if its input was the same and no date has come since. */
export function recalled(
  request: Pick<BuildRequest, "cache" | "content" | "now" | "verify">,
  signature: string | undefined,
): Diagnostic[] | undefined {
  const bytes = request.verify || signature === undefined ? undefined : readSealed(fileOf(request));
  if (!bytes) return undefined;
  // Safe without validation: the seal and version show that this program wrote it.
  const last: Remembered & { version: number } = JSON.parse(bytes.toString("utf8"));
  // JSON turns Infinity into null.
  const until = last.until ?? Number.POSITIVE_INFINITY;
  const isSame = last.version === VERSION && last.signature === signature;
  return isSame && last.from <= request.now && request.now < until ? last.diagnostics : undefined;
}

/** Remembers what a check reported, for the next one. */
export function remember(
  request: Pick<BuildRequest, "cache" | "content">,
  report: Remembered,
): void {
  const file = { version: VERSION, ...report };
  writeSealed(fileOf(request), Buffer.from(JSON.stringify(file)));
}
