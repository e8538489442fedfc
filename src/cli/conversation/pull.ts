import { join } from "node:path";
import { editFile } from "../../content/files/edit-file.ts";
import { readText } from "../../content/files/read.ts";
import type { ContentRoot } from "../../content/files/scan.ts";
import { writeNew } from "../../content/files/write-new.ts";
import type { Settings } from "../../content/types.ts";
import { type MergedReplies, mergeReplies } from "../../conversation/merge-replies.ts";
import type { PulledReply } from "../../conversation/pull/pulled-reply.ts";
import { type Keys, type Place, placesOf } from "../../conversation/pull-all.ts";
import { formatReport } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { href } from "../../pages/urls.ts";
import { print, report, terminalStyle } from "../../terminal.ts";
import type { Fetch } from "../../web/fetch.ts";
import { type PublicArticle, readConversations } from "./read-conversations.ts";

export interface PullOptions {
  dryRun?: boolean;
  /** How old articles may be. */
  days: number;
}

/** Brings `comments/` up to date with what readers wrote elsewhere. Returns the exit status. */
export async function pullComments(
  files: readonly string[],
  request: BuildRequest,
  { dryRun = false, days, fetch, keys }: PullOptions & { fetch: Fetch; keys: Keys },
): Promise<number> {
  const { articles, settings, diagnostics } = await readConversations(request, { files, days });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  report(formatReport(errors, terminalStyle()));
  if (!settings) return 1;
  const root = { folder: request.content, shown: request.contentShown };
  let failures = 0;
  let changed = 0;
  let places = 0;
  for (const each of articles) {
    const done = await pullOne(each, { settings, root, fetch, keys, dryRun, request });
    failures += done.failures;
    changed += done.changed;
    places += done.places;
  }
  if (places === 0) {
    await print(`${NOWHERE}\n`);
    return 0;
  }
  await print(
    `${changed === 0 ? "Nothing new" : `${changed === 1 ? "1 file" : `${changed} files`} ${dryRun ? "would change" : "changed"}`}.\n`,
  );
  return failures > 0 ? 1 : 0;
}

const NOWHERE =
  "No article was asked for replies. An article names its post with `thread`; Waline and giscus are set under `comments` in publication.yaml, and giscus needs GITHUB_TOKEN. --days asks for older articles.";

interface Pulling {
  settings: Settings;
  root: ContentRoot;
  fetch: Fetch;
  keys: Keys;
  dryRun: boolean;
  request: Pick<BuildRequest, "pathPrefix">;
}

async function pullOne(
  own: PublicArticle,
  { settings, root, fetch, keys, dryRun, request }: Pulling,
): Promise<{ failures: number; changed: number; places: number }> {
  const { article } = own;
  const path = href(article.url, { pathPrefix: request.pathPrefix });
  const { url: site, comments } = settings;
  const { frame } = comments;
  const asked = { threads: article.thread ?? [], site, path, ...(frame && { frame }) };
  const shown = join(root.shown, own.repliesPath);
  let failures = 0;
  const pulled = new Map<Place["via"], PulledReply[]>();
  const all = placesOf(asked, keys);
  for (const { via, name, pull } of all) {
    const got = await pull(fetch);
    if ("replies" in got) {
      pulled.set(via, [...(pulled.get(via) ?? []), ...got.replies]);
      continue;
    }
    failures += 1;
    pulled.delete(via);
    report(`${article.file}: ${name} ${got.problem}. ${shown} keeps its replies.\n`);
  }
  const made = write(own, root, { pulled, dryRun });
  if (typeof made === "string") {
    report(`${shown}: left unchanged, since ${made}.\n`);
    return { failures: failures + 1, changed: 0, places: all.length };
  }
  const { added, changed, removed } = made;
  const isSame = added + changed + removed === 0;
  if (!isSame) await print(`${shown}: ${added} new, ${changed} changed, ${removed} removed\n`);
  return { failures, changed: isSame ? 0 : 1, places: all.length };
}

type Replies = ReadonlyMap<Place["via"], readonly PulledReply[]>;

/** Why the file was left unchanged, or what changed. */
function write(
  { repliesPath: path, replies }: PublicArticle,
  root: ContentRoot,
  { pulled, dryRun }: { pulled: Replies; dryRun: boolean },
): MergedReplies | string {
  if (!replies || dryRun) {
    const merged = mergeAll(replies ? (readText({ path }, root).source?.text ?? "") : "", pulled);
    if (typeof merged === "string" || dryRun || merged.added === 0) return merged;
    return writeNew(path, root, merged.text) ?? merged;
  }
  return editFile(replies, root, (text) => mergeAll(text, pulled));
}

function mergeAll(text: string, pulled: Replies): MergedReplies | string {
  let all: MergedReplies = { text, added: 0, changed: 0, removed: 0 };
  for (const [via, replies] of pulled) {
    const merged = mergeReplies(all.text, replies, via);
    if (typeof merged === "string") return merged;
    all = {
      text: merged.text,
      added: all.added + merged.added,
      changed: all.changed + merged.changed,
      removed: all.removed + merged.removed,
    };
  }
  return all;
}
