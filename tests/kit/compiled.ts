import { scratch } from "./site.ts";

/** Keeps the program as compiled for every build of a run: compiling it anew takes as long as a small build. */
export default function setup(): () => void {
  const { folder, remove } = scratch();
  process.env.NODE_COMPILE_CACHE ??= folder;
  return remove;
}
