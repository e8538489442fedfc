import type { SharedAnswers } from "../../citations/shared.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { repliesPath, type SeenReplies } from "../comments/read-replies.ts";
import type { FileFacts } from "../files/scan.ts";
import type { Article, ArticleFacts } from "../types.ts";
import type { SalvagedArticle } from "./salvaged-article.ts";

/** What an article asked of other files when it was read. If an answer changed, the article is read again. */
export interface Asked {
  /** The files it links to, by path: their URL, null if unpublished, false if missing. */
  links: Record<string, string | null | false>;
  /** The images it shows, by `src`, each with a signature of its file and properties. */
  images: Record<string, string>;
  /** The files of `media/` it refers to, by `src`, each with a signature of its content. */
  files: Record<string, string>;
  /** What it asked of the shared sources. */
  shared?: SharedAnswers;
  /** The file of its replies; absent if there was none. */
  replies?: SeenReplies;
}

/** What is kept in memory of an article without errors. */
export interface CachedArticle {
  facts: ArticleFacts;
  asked?: Asked;
  /** Warnings about it and its replies, if any. */
  remarks?: Diagnostic[];
}

/** An article's file as read, in a form that is cheap to store and to pass between threads. */
export interface ParsedFile extends FileFacts {
  /** Hash of the file's bytes. */
  hash: string;
  /** JSON of `CachedArticle`, without the file names that editors see. Absent if there are errors. */
  known?: string;
  /** JSON of the `Article`, without `file` and the body's HTML. As bytes, which the store writes unchanged. */
  details?: Uint8Array;
  html?: Uint8Array;
  asked?: Asked;
  /** If there are errors: what could be read of the article. It is not remembered. */
  salvaged?: SalvagedArticle;
  /** The file disappeared after it was found. */
  gone?: true;
  diagnostics: Diagnostic[];
}

export interface Remembered extends FileFacts, CachedArticle {
  hash: string;
}

/** Articles as an earlier build read them. `context` identifies what they were read with, besides their files. */
export interface ArticleMemory {
  /** By path. `fileOf` names a path as editors see it. */
  recall: (context: string, fileOf: FileOf) => ReadonlyMap<string, Remembered>;
  /** `known` is the parsed JSON of the file's `known`. An article with errors leaves what was kept of it before. */
  remember: (file: ParsedFile, known: CachedArticle | undefined) => void;
  /** Records the same bytes with a new modification time. */
  touch: (file: FileFacts) => void;
  forget: (paths: readonly string[]) => void;
}

/** Names a path in the content folder as editors see it. */
export type FileOf = (path: string) => string;

/** Adds the names of the article's files, as editors see them, to the parsed JSON of a `ParsedFile.known`. */
export function addFileName(known: CachedArticle, path: string, fileOf: FileOf): CachedArticle {
  known.facts.file = fileOf(path);
  for (const remark of known.remarks ?? [])
    remark.file = fileOf(remark.file.endsWith(".yaml") ? repliesPath(path) : path);
  return known;
}

/** An article in a particular state. */
export type ArticleKey = Pick<ArticleFacts, "path" | "stamp">;

/** Returns the whole article. */
export type ReadArticle = (key: ArticleKey) => Article;
