import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { removeAll } from "../disk/remove-all.ts";
import { DamagedFile } from "../errors/build-error.ts";
import { readSealed } from "./sealed.ts";

/** Copies what was made and kept, without its seal; gives the hash of the bytes. */
export function copyMade({ from }: { from: string }, to: string): string {
  const bytes = readSealed(from);
  if (!bytes) throw damagedCache(from);
  writeFileSync(to, bytes);
  return hash("sha1", bytes, "base64url");
}

/** A damaged file is deleted, so that it is made again. */
export function damagedCache(file: string): DamagedFile {
  removeAll(file);
  return new DamagedFile(file);
}
