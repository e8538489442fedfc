import { hash } from "node:crypto";
import { join } from "node:path";
import type { LoadOptions } from "../../content/articles/load.ts";
import type { ArticleMemory } from "../../content/articles/memory.ts";
import type { PictureProblem } from "../../content/pictures/picture-problems.ts";
import { openCache } from "../disk/cache-place.ts";
import { type Program, programOf } from "../request/program.ts";
import type { BuildRequest } from "../request/request.ts";
import { openStore, type Store } from "./store.ts";
import { removeStore } from "./store-file.ts";

/** What a process keeps from one build to the next. */
export interface Session {
  readonly program: Program;
  /** Ask for it anew for each build. */
  readonly store: Store;
  /** Pictures that could not be decoded, by the hash of their bytes: they are told of where they are shown. */
  readonly broken: Map<string, PictureProblem>;
  /** Puts an empty store in the place of one that turned out to be damaged: what it held is read again. */
  mend: () => void;
  close: () => void;
}

/** Opens what builds of this content share. A session is for one version of the program: it is read here, once. */
export function openSession({ root, cache, content, contentShown }: BuildRequest): Session {
  const file = join(cache, `articles-${hash("sha1", content, "hex").slice(0, 12)}.db`);
  openCache({ cache, content });
  let store = openStore(file, contentShown);
  return {
    program: programOf(root),
    broken: new Map(),
    get store() {
      return store;
    },
    mend: () => {
      store.discard();
      removeStore(file);
      store = openStore(file, contentShown);
    },
    close: () => store.close(),
  };
}

/** What the session remembers of files: nothing where a build must verify everything. */
export function memories(
  { store, program, broken }: Session,
  { verify }: BuildRequest,
): Required<Pick<LoadOptions, "memory" | "pictures" | "broken" | "program">> {
  return {
    memory: verify ? forgetful(store.memory) : store.memory,
    pictures: verify ? { ...store.pictures, recall: () => new Map() } : store.pictures,
    broken,
    program: program.reading,
  };
}

/** Remembers for later, and recalls nothing. */
function forgetful(memory: ArticleMemory): ArticleMemory {
  return {
    ...memory,
    recall: (context, fileOf) => {
      memory.recall(context, fileOf);
      return new Map();
    },
  };
}
