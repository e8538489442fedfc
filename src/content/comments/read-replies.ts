import { hash } from "node:crypto";
import type { Diagnostic } from "../../diagnostics.ts";
import { textBytes, textOf } from "../files/read.ts";
import type { ContentRoot, FileFacts } from "../files/scan.ts";
import { settledTime } from "../files/settled.ts";
import type { ReplyEntry, ReplyFacts } from "../replies.ts";
import { isRemoved } from "../replies.ts";
import { parseReplies } from "./replies-file.ts";

/** A file of replies when it was last read. */
export interface SeenReplies extends Pick<FileFacts, "size" | "modified"> {
  /** Of its bytes. */
  hash: string;
}

export interface ReadReplies {
  /** Absent if the article has no such file, or it has errors. */
  entries?: ReplyEntry[];
  seen?: SeenReplies;
  diagnostics: Diagnostic[];
}

/** Where the replies to an article are: `comments/world/x.yaml` for `articles/world/x.md`. */
export function repliesPath(article: string): string {
  return article.replace(/^articles\//, "comments/").replace(/\.(?:md|markdown)$/i, ".yaml");
}

interface Replies {
  read: (article: string) => ReadReplies;
  /** Whether the file is unchanged since it was seen. */
  isSame: (article: string, seen: SeenReplies | undefined) => boolean;
}

/** The replies of all articles, by their files in `comments/`. Dates without an offset are in `zone`. */
export function repliesIn(files: readonly FileFacts[], root: ContentRoot, zone: string): Replies {
  const known = new Map(files.map((file) => [file.path, file]));
  return {
    read: (article) => {
      const file = known.get(repliesPath(article));
      return file ? readFile(file, root, zone) : { diagnostics: [] };
    },
    isSame: (article, seen) => {
      const file = known.get(repliesPath(article));
      if (!file || !seen) return !file && !seen;
      if (file.size !== seen.size || file.modified === seen.modified)
        return file.size === seen.size;
      const { bytes } = textBytes(file.path, root);
      return bytes !== undefined && hashOf(bytes) === seen.hash;
    },
  };
}

function readFile({ path, modified }: FileFacts, root: ContentRoot, zone: string): ReadReplies {
  // Taken before reading, as for articles.
  const time = settledTime(modified);
  const onDisk = textBytes(path, root);
  const { source, diagnostics } = textOf(path, root, onDisk);
  if (!source || !onDisk.bytes) return { diagnostics };
  const { value: entries, diagnostics: found } = parseReplies(source, zone);
  const { bytes } = onDisk;
  return {
    ...(entries && { entries }),
    seen: { size: bytes.length, modified: time, hash: hashOf(bytes) },
    diagnostics: [...diagnostics, ...found],
  };
}

/** Undefined if no reply is shown. */
export function replyFacts(entries: readonly ReplyEntry[]): ReplyFacts | undefined {
  const times = entries.flatMap((entry) => (isRemoved(entry) ? [] : entry.published.millis));
  return times.length === 0 ? undefined : { count: times.length, latest: Math.max(...times) };
}

function hashOf(bytes: Uint8Array): string {
  return hash("sha1", bytes, "base64url");
}
