import { hash } from "node:crypto";
import type { Shard } from "./request.ts";

/** Whether a file belongs to a shard: each file is in exactly one, the same on every machine. */
export function inShard(path: string, { index, count }: Shard): boolean {
  return Number.parseInt(hash("sha1", path, "hex").slice(0, 8), 16) % count === index - 1;
}
