import { join } from "node:path";
import { fileBytes } from "../../content/files/file-bytes.ts";
import type { ContentRoot } from "../../content/files/scan.ts";
import { writeNew } from "../../content/files/write-new.ts";
import { momentFromMillis } from "../../dates.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { sealedText } from "../../engine/store/sealed-text.ts";
import { LIMITS } from "../../limits.ts";
import { type CheckedPassage, checkPassages } from "../../quotes/check-passages.ts";
import { openFoundBefore } from "../../quotes/found-before.ts";
import type { Passage } from "../../quotes/passages.ts";
import { openSnapshots, type SnapshotFiles } from "../../quotes/snapshots.ts";
import { redrawer } from "../../terminal.ts";
import { politeFetcher } from "../../web/politely.ts";
import { type CheckRequest, HOSTS_AT_ONCE, timedCheck, userAgentOf } from "./polite-check.ts";

/** Reports as PDF have up to ten megabytes. */
const MAX_BYTES = 20_000_000;

export interface QuoteCheck extends CheckRequest {
  /** The publication's URL. */
  site: string;
  timeZone: string;
  /** Keeps the text of pages that have no snapshot. */
  snapshot: boolean;
}

/** Looks for each passage in its page, and saves results in the cache even if Ctrl-C ends the check. */
export async function checkQuotes(
  passages: readonly Passage[],
  { cache, root, content, contentShown }: BuildRequest,
  { site, timeZone, snapshot, ...limits }: QuoteCheck,
): Promise<{ checked: CheckedPassage[]; interrupted: boolean; written: string[] }> {
  const now = Date.now;
  const redraw = redrawer();
  const onPage = (done: number, total: number) => redraw?.(`Reading ${done} of ${total} pages`);
  const memory = openFoundBefore(sealedText(cache, "quotes.json"), { maxAge: limits.maxAge, now });
  const today = momentFromMillis(now(), timeZone).iso.slice(0, 10);
  const files = snapshotFiles({ folder: content, shown: contentShown });
  const snapshots = openSnapshots(files, { takes: snapshot, today });
  using check = timedCheck(limits);
  const { signal, politeness } = check;
  const fetch = politeFetcher({
    userAgent: userAgentOf(root, site, "quotation check"),
    ...{ signal, politeness, maxBytes: MAX_BYTES },
    ...{ timeout: limits.timeout, allowPrivate: limits.allowPrivate ?? false },
  });
  try {
    const checked = await checkPassages(passages, {
      ...{ fetch, memory, snapshots, now, signal, onPage },
      ...{ hosts: HOSTS_AT_ONCE, limit: limits.limit },
    });
    return { checked, interrupted: check.isInterrupted(), written: snapshots.written };
  } finally {
    memory.save();
    redraw?.("");
  }
}

function snapshotFiles(root: ContentRoot): SnapshotFiles {
  return {
    read: (path) => {
      const { bytes } = fileBytes(join(root.folder, path), LIMITS.textBytes);
      return bytes && Buffer.from(bytes).toString("utf8");
    },
    write: (path, text) => writeNew(path, root, text),
  };
}
