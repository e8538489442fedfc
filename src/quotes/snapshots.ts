import type { Change } from "./changed-words.ts";
import { changesSince } from "./changes-since.ts";
import type { Passage } from "./passages.ts";
import { kept, readSnapshot, snapshotPath, writeSnapshot } from "./snapshot.ts";

/** What changed in a page's text since the day of its snapshot. */
export interface Since {
  read: string;
  changes: readonly Change[];
  /** Changes that are not named. */
  more: number;
  /** Why the snapshot says nothing, as the rest of a sentence. */
  why?: string;
}

export interface Snapshots {
  /** Whether the page must be read, because snapshots are taken and it has none. */
  isWanted: (url: string) => boolean;
  /** Compares a page's text with its snapshot, or keeps it if it has none and snapshots are taken. */
  compare: (passage: Passage, text: string) => Since | undefined;
  /** Files that were written, relative to the content folder. */
  written: string[];
}

/** Where snapshots are kept. */
export interface SnapshotFiles {
  read: (path: string) => string | undefined;
  /** Returns why it was not written. */
  write: (path: string, text: string) => string | undefined;
}

/** Snapshots are never replaced: what a page said when it was read is what the article relies on. */
export function openSnapshots(
  files: SnapshotFiles,
  { takes, today }: { takes: boolean; today: string },
): Snapshots {
  const written: string[] = [];
  return {
    written,
    isWanted: (url) => takes && files.read(snapshotPath(url)) === undefined,
    compare: ({ url, title, language }, text) => {
      const path = snapshotPath(url);
      const file = files.read(path);
      if (file === undefined) {
        if (
          takes &&
          files.write(path, writeSnapshot({ url, title, read: today, text })) === undefined
        )
          written.push(path);
        return undefined;
      }
      const before = readSnapshot(file);
      if ("why" in before) return { read: "", changes: [], more: 0, why: before.why };
      const found = changesSince(before.text, kept(text), language);
      return { read: before.read, ...found };
    },
  };
}
