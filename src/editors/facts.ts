import type { PublicationNames } from "../schemas/kinds.ts";

/** What editors' tools should know of a publication. */
export interface EditorFacts {
  /** The name of the content folder. */
  content: string;
  names: PublicationNames;
  /** The keys of shared sources, for snippets. */
  sources: readonly string[];
}

/** A file to write, by its path from the publication's folder. */
export interface EditorFile {
  path: string;
  text: string;
}

/** A file of the publication that was written by hand; undefined if there is none. */
export type ReadExisting = (path: string) => string | undefined;
