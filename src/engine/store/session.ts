import { hash } from "node:crypto";
import { join } from "node:path";
import type { LoadOptions } from "../../content/articles/load.ts";
import type { ArticleMemory } from "../../content/articles/memory.ts";
import type { PictureProblem } from "../../content/pictures/picture-problems.ts";
import { type PublicationCode, publicationCode } from "../../overrides/publication-code.ts";
import { openCache } from "../disk/open-cache.ts";
import { type Program, programOf, withCode } from "../request/program.ts";
import { type BuildRequest, publicationFolder } from "../request/request.ts";
import { openStore, type Store } from "./store.ts";
import { removeStore } from "./store-file.ts";

/** State that a process keeps between builds. */
export interface Session {
  /** Versions of the program and of the publication's code. */
  readonly program: Program;
  /** The publication's layouts and Eleventy configuration, as last read. */
  readonly code: PublicationCode;
  /** Reads the publication's code again, at the start of each build. */
  readCode: () => void;
  /** Get it again for each build: `renewStore` replaces it. */
  readonly store: Store;
  /** Pictures that failed to decode, by the hash of their bytes, reported wherever they are used. */
  readonly broken: Map<string, PictureProblem>;
  /** Replaces a damaged store with an empty one, so that everything is read again. */
  renewStore: () => void;
  close: () => void;
}

/** Opens the state that builds of this content share. The program's version is read once, here. */
export function openSession(request: BuildRequest): Session {
  const { root, cache, content, contentShown } = request;
  const file = join(cache, `articles-${hash("sha1", content, "hex").slice(0, 12)}.db`);
  openCache({ cache, content });
  let store = openStore(file, contentShown);
  const program = programOf(root);
  const codeNow = () => publicationCode(publicationFolder(request), root);
  let code: PublicationCode | undefined;
  return {
    get program() {
      return withCode(program, this.code.version);
    },
    get code() {
      code ??= codeNow();
      return code;
    },
    readCode: () => {
      code = codeNow();
    },
    broken: new Map(),
    get store() {
      return store;
    },
    renewStore: () => {
      store.discard();
      removeStore(file);
      store = openStore(file, contentShown);
    },
    close: () => store.close(),
  };
}

/** What the session remembers of files; nothing if the build must verify everything. */
export function memories(
  { store, program, broken }: Session,
  { verify }: BuildRequest,
): Required<Pick<LoadOptions, "memory" | "pictures" | "media" | "broken" | "program">> {
  return {
    memory: verify ? forgetful(store.memory) : store.memory,
    pictures: verify ? { ...store.pictures, recall: () => new Map() } : store.pictures,
    media: verify ? { ...store.media, recall: () => new Map() } : store.media,
    broken,
    program: program.reading,
  };
}

/** Records as usual, but recalls nothing. */
function forgetful(memory: ArticleMemory): ArticleMemory {
  return {
    ...memory,
    recall: (context, fileOf) => {
      memory.recall(context, fileOf);
      return new Map();
    },
  };
}
