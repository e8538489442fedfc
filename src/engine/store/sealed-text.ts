import { statSync } from "node:fs";
import { join } from "node:path";
import { isSettled } from "../../content/files/settled.ts";
import { readSealed, writeSealed } from "./sealed.ts";

/** Answers of the link check in the cache. */
export const LINK_ANSWERS = "links.json";

/** A text in the cache. `read` returns undefined if it is missing or damaged. */
export interface SealedText {
  read: () => string | undefined;
  write: (text: string) => void;
}

/** Sealed, because a flipped bit in a URL would mark the wrong source as dead. */
export function sealedText(cache: string, name: string): SealedText {
  const file = join(cache, name);
  return {
    read: () => readSealed(file)?.toString("utf8"),
    write: (text) => writeSealed(file, Buffer.from(text)),
  };
}

/** What changes when the text does. Undefined if it changed so recently that its mtime can't be trusted. */
export function versionOfText(cache: string, name: string): string | undefined {
  const stats = statSync(join(cache, name), { throwIfNoEntry: false });
  if (!stats) return "none";
  return isSettled(stats.mtimeMs) ? `${stats.size} ${stats.mtimeMs}` : undefined;
}
