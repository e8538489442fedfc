import { scratch } from "../disk/scratch.ts";
import { SHARED } from "./shared-sites.ts";

/** Vitest calls this before the first test of a run, and what it gives after the last one. */
export default function setup(): () => void {
  const { folder, remove } = scratch();
  process.env[SHARED] = folder;
  return remove;
}
