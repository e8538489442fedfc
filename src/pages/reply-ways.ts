import type { CommentFrame } from "../content/services.ts";
import type { Article } from "../content/types.ts";
import { letterUrl } from "./letter.ts";
import { commentFrameUrl } from "./site-urls.ts";
import type { ReplyWay, Site } from "./types.ts";
import { absolute, href } from "./urls.ts";

/**
 * Where readers can reply to an open article: in the provider's frame, to the posts that the article names, or by email.
 * Where a network is the provider, letters are only for articles without a post.
 */
export function replyWays(article: Article, question: string, site: Site): ReplyWay[] {
  const { frame, service, network } = site.settings.comments;
  const threads = (article.thread ?? []).map((own): ReplyWay => ({ kind: "thread", ...own }));
  if (frame && service)
    return [{ kind: "frame", service, src: sourceOf(frame, article, site) }, ...threads];
  return network && threads.length > 0 ? threads : [...letter(article, question, site), ...threads];
}

function letter(article: Article, question: string, site: Site): ReplyWay[] {
  const { editor } = site.settings;
  if (!editor) return [];
  const own = { editor, question, title: article.title, url: absolute(article.url, site) };
  return [{ kind: "letter", url: letterUrl(own) }];
}

/** The URL of the frame's page for an article. */
function sourceOf(frame: CommentFrame, article: Article, site: Site): string {
  const path = href(article.url, site);
  if (frame.kind === "waline")
    return `${commentFrameUrl(site.settings)}?path=${encodeURIComponent(path)}`;
  const [language = "en"] = site.settings.language.split("-");
  const values: Record<string, string> = {
    language: frame.languages[language] ?? language,
    // Without slashes at its ends, as the service's own script names discussions.
    path: path.replace(/^\//, ""),
    url: absolute(article.url, site),
    description: article.standfirst,
  };
  return frame.src.replace(/\{(language|path|url|description)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ""),
  );
}
