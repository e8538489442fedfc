import { scratch } from "../disk/scratch.ts";
import { SHARED } from "./shared-sites.ts";

/** Vitest's global setup. The returned function is called after the last test. */
export default function setup(): () => void {
  const { folder, remove } = scratch();
  process.env[SHARED] = folder;
  return remove;
}
