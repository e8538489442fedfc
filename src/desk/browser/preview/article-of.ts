import { sharedIndex, trackShared } from "../../../citations/shared.ts";
import type { Reference } from "../../../citations/types.ts";
import type { Article, Image, Settings } from "../../../content/types.ts";
import type { Moment } from "../../../dates/moments.ts";
import { momentFromMillis, parseMoment } from "../../../dates.ts";
import { typeset } from "../../../typography/typeset.ts";
import { ARTICLE_TYPES, COMMENT_STATES } from "../../../vocabularies.ts";
import { renderText } from "./article-text.ts";
import { declaredSources } from "./sources.ts";

/** An article as the desk has it. */
export interface Written {
  /** Its front matter, perhaps with gaps and mistakes. */
  front: Readonly<Record<string, unknown>>;
  body: string;
  settings: Settings;
  /** Sources of all articles. */
  shared: readonly Reference[];
  /** Milliseconds since 1970. */
  now: number;
}

export interface PreviewArticle {
  article: Article;
  /** Keys of sources that the text cites and the desk does not know. */
  unknown: string[];
  hasRecording: boolean;
}

/** The article that a build would make, as far as its fields are filled in. */
export function previewArticle({ front, body, settings, shared, now }: Written): PreviewArticle {
  const language = textOf(front.lang) || settings.language;
  const set = (key: string) => typeset(textOf(front[key]), language);
  const optional = (key: string) => (set(key) ? { [key]: set(key) } : {});
  const moment = (key: string) => momentOf(front[key], settings.timeZone);
  const updated = moment("updated");
  const image = imageOf(front.image, language);
  const sponsor = sponsorOf(front.sponsor, language);
  const comments = COMMENT_STATES.find((each) => each === front.comments);
  const rendered = renderText(body, {
    language,
    settings,
    references: declaredSources(front.citations),
    shared: trackShared(sharedIndex(shared)).sources,
  });
  const article: Article = {
    ...{ file: "", path: "", stamp: "", url: settings.home, lines: { url: 1, aliases: [] } },
    title: set("title"),
    standfirst: set("description"),
    published: moment("date") ?? momentFromMillis(now, settings.timeZone),
    ...(updated && { updated }),
    section: textOf(front.section),
    authors: wordsOf(front.authors),
    tags: wordsOf(front.tags).map((tag) => typeset(tag, language)),
    type: ARTICLE_TYPES.find((each) => each === front.type) ?? "news",
    ...optional("kicker"),
    ...optional("dateline"),
    ...optional("prompt"),
    ...(sponsor && { sponsor }),
    ...(image && { image }),
    ...(comments && { comments }),
    ...{ draft: false, lead: false, aliases: [], language },
    body: rendered.body,
  };
  const { src = front.audio } = Object(front.audio);
  return { article, unknown: rendered.unknown, hasRecording: textOf(src) !== "" };
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function wordsOf(value: unknown): string[] {
  const words = (Array.isArray(value) ? value : [value]).map(textOf);
  return [...new Set(words.filter((word) => word !== ""))];
}

function momentOf(value: unknown, zone: string): Moment | undefined {
  const read = parseMoment(textOf(value), zone);
  return read.problem === undefined ? read.moment : undefined;
}

function imageOf(value: unknown, language: string): Image | undefined {
  const { src: file = value, alt, caption, credit } = Object(value);
  const src = textOf(file);
  if (src === "" || /^[a-z]+:/i.test(src)) return undefined;
  const set = (own: unknown) => typeset(textOf(own), language);
  return {
    src: src.startsWith("/") ? src : `/media/${src}`,
    alt: set(alt),
    ...(set(caption) && { caption: set(caption) }),
    ...(set(credit) && { credit: set(credit) }),
  };
}

function sponsorOf(value: unknown, language: string): Article["sponsor"] {
  const { name = value, url } = Object(value);
  const known = typeset(textOf(name), language);
  if (known === "") return undefined;
  return { name: known, ...(/^https?:/.test(textOf(url)) && { url: textOf(url) }) };
}
