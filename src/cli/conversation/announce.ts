import { lstatSync } from "node:fs";
import { join } from "node:path";
import { editFile } from "../../content/files/edit-file.ts";
import type { ContentRoot, FileFacts } from "../../content/files/scan.ts";
import {
  type Account,
  type AnnounceOptions,
  accountsOf,
} from "../../conversation/announce/accounts.ts";
import { addThread } from "../../conversation/announce/add-thread.ts";
import { announcementOf } from "../../conversation/announce/announcement.ts";
import { formatReport } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { encodePath } from "../../pages/urls.ts";
import { print, report, terminalStyle } from "../../terminal.ts";
import type { Fetch } from "../../web/fetch.ts";
import { type PublicArticle, readConversations } from "./read-conversations.ts";

export interface AnnounceCommand extends AnnounceOptions {
  fetch: Fetch;
  /** Without it, the posts are only printed. */
  publish?: boolean;
  days: number;
}

/** Posts articles that have no thread yet to the publication's accounts. Returns the exit status. */
export async function announce(
  files: readonly string[],
  request: BuildRequest,
  { publish = false, days, fetch, ...options }: AnnounceCommand,
): Promise<number> {
  const { articles, settings, diagnostics } = await readConversations(request, { files, days });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  report(formatReport(errors, terminalStyle()));
  if (!settings) return 1;
  const accounts = accountsOf(settings, options);
  if (accounts.length === 0) {
    report("publication.yaml names no account on Mastodon or Bluesky under `social`.\n");
    return 1;
  }
  const root = { folder: request.content, shown: request.contentShown };
  const posting: Posting = { root, fetch, publish, site: settings.url };
  let failures = 0;
  let posts = 0;
  for (const own of articles.toReversed()) {
    for (const account of accounts) {
      if (own.article.thread?.some(({ name }) => name === account.name)) continue;
      posts += 1;
      const problem = await postOne(own, account, posting);
      if (problem === undefined) continue;
      failures += 1;
      report(`${own.article.file}: ${problem}\n`);
    }
  }
  if (posts === 0) await print("Nothing to announce.\n");
  else if (!publish) await print("Nothing was posted. Add --publish to post.\n");
  return failures > 0 ? 1 : 0;
}

interface Posting {
  root: ContentRoot;
  fetch: Fetch;
  publish: boolean;
  /** The publication's URL. */
  site: string;
}

/** Prints the post, or sends it and notes its URL at once. Returns a problem, if any. */
async function postOne(
  { article, facts }: PublicArticle,
  { name, variable, text, post }: Account,
  { root, fetch, publish, site }: Posting,
): Promise<string | undefined> {
  const url = site + encodePath(article.url);
  const announcement = announcementOf(article, url);
  if (!publish) {
    await print(`On ${name}, ${article.file}:\n${text(announcement).replace(/^/gm, "  ")}\n\n`);
    return undefined;
  }
  if (!post) return `not posted on ${name}, since the environment has no ${variable}.`;
  const page = await fetch(new URL(url), { headersOnly: true });
  if (!("status" in page) || page.status !== 200)
    return `not posted on ${name}, since ${url} is not public yet: deploy the site first.`;
  const posted = await post(announcement, fetch);
  if ("problem" in posted) return `not posted: ${name} ${posted.problem}.`;
  await print(`${article.file}: posted on ${name}, ${posted.value}\n`);
  const edited = editFile(factsNow(facts, root), root, (whole) => addThread(whole, posted.value));
  if (typeof edited !== "string") return undefined;
  return `posted on ${name}, but ${edited}. Add thread: ${posted.value}`;
}

/** The facts of a file that an earlier announcement may have changed. */
function factsNow(facts: FileFacts, { folder }: ContentRoot): FileFacts {
  const found = lstatSync(join(folder, facts.path), { throwIfNoEntry: false });
  return found ? { ...facts, size: found.size, modified: found.mtimeMs } : facts;
}
