import { hash } from "node:crypto";
import type { Shard } from "./request.ts";

/** Whether a file belongs to a shard: every file to one of them, on every machine to the same. */
export function inShard(path: string, { index, count }: Shard): boolean {
  return Number.parseInt(hash("sha1", path, "hex").slice(0, 8), 16) % count === index - 1;
}
