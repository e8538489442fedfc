import { hash } from "node:crypto";
import { join } from "node:path";
import { type Program, programOf } from "./program.ts";
import type { BuildRequest } from "./request.ts";
import { openStore, type Store } from "./store.ts";

/** What a process keeps from one build to the next. */
export interface Session {
  program: Program;
  store: Store;
  close: () => void;
}

/** Opens what builds of this content share. A session is for one version of the program: it is read here, once. */
export function openSession({ root, cache, content, contentShown }: BuildRequest): Session {
  const name = `articles-${hash("sha1", content, "hex").slice(0, 12)}.db`;
  const store = openStore(join(cache, name), contentShown);
  return { program: programOf(root), store, close: store.close };
}
