import type { SharedAnswers } from "../../citations/shared.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { FileFacts } from "../files/scan.ts";
import type { Article, ArticleFacts } from "../types.ts";

/** What an article asked of other files while it was read: where an answer is another today, it is read again. */
export interface Asked {
  /** The files it links to, by path: their url, null where they are not published, false where there are none. */
  links: Record<string, string | null | false>;
  /** The pictures it shows, as it names them, each with its file and what is known of it. */
  images: Record<string, string>;
  /** What it asked of the sources that all articles share. */
  shared?: SharedAnswers;
}

/** What is kept in memory of an article that was read without an error. */
export interface CachedArticle {
  facts: ArticleFacts;
  asked?: Asked;
  /** What there was to say of it all the same. */
  remarks?: Diagnostic[];
}

/** An article's file as it was read, in a form that passes between threads and into a store at little cost. */
export interface ParsedFile extends FileFacts {
  /** Of the file's bytes. */
  hash: string;
  /** JSON of `CachedArticle`, without the names of files as the editor sees them. Absent where there are errors. */
  known?: string;
  /** JSON of the `Article`, without `file` and without the HTML of its body. As bytes: the store takes them as they are. */
  details?: Uint8Array;
  html?: Uint8Array;
  asked?: Asked;
  /** The file went after it was found. */
  gone?: true;
  diagnostics: Diagnostic[];
}

export interface Remembered extends FileFacts, CachedArticle {
  hash: string;
}

/** Articles as an earlier build read them. `context` tells what they were read with, beside their files. */
export interface ArticleMemory {
  /** By path. `fileOf` names a path as the editor sees it. */
  recall: (context: string, fileOf: FileOf) => ReadonlyMap<string, Remembered>;
  /** `known` is what the file's own JSON says. Nothing is kept of one that has errors. */
  remember: (file: ParsedFile, known: CachedArticle | undefined) => void;
  /** The same bytes under another time. */
  touch: (file: FileFacts) => void;
  forget: (paths: readonly string[]) => void;
}

/** Names a path of the content folder as the editor sees it. */
export type FileOf = (path: string) => string;

/** What was read from the JSON of a `ParsedFile.known`, which names no file: with its name. */
export function nameCached(known: CachedArticle, path: string, fileOf: FileOf): CachedArticle {
  const file = fileOf(path);
  known.facts.file = file;
  for (const remark of known.remarks ?? []) remark.file = file;
  return known;
}

/** Which article, and which state of it. */
export type ArticleKey = Pick<ArticleFacts, "path" | "stamp">;

/** Gives the whole article. */
export type ReadArticle = (key: ArticleKey) => Article;
