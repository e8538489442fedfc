import { hash } from "node:crypto";
import { join, posix } from "node:path";
import { foundShared, sharedIndex, trackShared } from "../../citations/shared.ts";
import { openStyle } from "../../citations/style/open-style.ts";
import type { StyleSource } from "../../citations/style/types.ts";
import type { Reference } from "../../citations/types.ts";
import { hasErrors } from "../../diagnostics.ts";
import { gathered } from "../../gather-diagnostics.ts";
import type { ProseOptions } from "../../prose/types.ts";
import { repliesIn, replyFacts } from "../comments/read-replies.ts";
import { textBytes, textOf } from "../files/read.ts";
import type { ContentRoot, FileFacts } from "../files/scan.ts";
import { settledTime } from "../files/settled.ts";
import { type MediaFinder, mediaFinder } from "../media-files/find-media.ts";
import type { MeasuredMedia } from "../media-files/measure-media.ts";
import { type FoundImage, type ImageFinder, imageFinder } from "../pictures/images.ts";
import type { MeasuredImage } from "../pictures/measure-pictures.ts";
import type { ReplyEntry } from "../replies.ts";
import { homeFinder } from "../settings/editions.ts";
import type { Article } from "../types.ts";
import { parseArticle } from "./article.ts";
import { type ArticleContext, readArticleHead } from "./article-head.ts";
import { articleSchema } from "./article-schema.ts";
import type { ParseContext, Resolvers } from "./context.ts";
import type { Asked, CachedArticle, ParsedFile } from "./memory.ts";
import { plainFieldsReader } from "./plain-fields.ts";

/** What all articles are read with, as data that passes between threads. */
export interface ReadContext {
  root: ContentRoot;
  settings: ParseContext["settings"];
  /** Section ids. Absent if publication.yaml is invalid. */
  sections?: string[];
  authors: string[];
  images: MeasuredImage[];
  media: MeasuredMedia[];
  /** Sources that all articles share, one per key. Not part of `context`: each article records which ones it used. */
  sources: readonly Reference[];
  /** The files of `comments/`. */
  comments: readonly FileFacts[];
  /** The publication's academic style, if any. */
  style?: StyleSource;
  /** What their language is checked with; absent if every rule for it is off. */
  prose?: ProseOptions;
  /** Hash of what articles depend on besides their files: settings, style and program version. */
  context: string;
}

/** The URLs of files by path: null if unpublished, `BROKEN` if the file has errors, absent if there is no such file. */
export type LinkTargets = ReadonlyMap<string, string | null>;

export type ReadArticleFile = (file: FileFacts, targets: LinkTargets) => ParsedFile;

/** Creates the function that reads an article's file. Prepares once what all articles share. */
export function articleReader(readContext: ReadContext): ReadArticleFile {
  const { root, settings, sections, authors } = readContext;
  const names = { timeZone: settings.timeZone, sections, authors };
  const schema = articleSchema(names);
  const plainFields = plainFieldsReader(names);
  const images = imageFinder(readContext.images);
  const media = mediaFinder(readContext.media, readContext.images, root);
  const style =
    readContext.style && openStyle(readContext.style, join(root.shown, readContext.style.name));
  const index = sharedIndex(readContext.sources);
  const homeOf = homeFinder(settings);
  const replies = repliesIn(readContext.comments, root, settings.timeZone);
  return (file, targets) => {
    // Taken before reading: a later change gets a different time. A time too recent for that is not remembered.
    const modified = settledTime(file.modified);
    const onDisk = textBytes(file.path, root);
    const { source, gone, diagnostics: ofText } = textOf(file.path, root, onDisk);
    const { bytes } = onDisk;
    if (!bytes) return { ...file, modified, hash: "", ...(gone && { gone }), diagnostics: ofText };
    const parsed = { ...file, modified, size: bytes.length, hash: hashOf(bytes) };
    if (!source) return { ...parsed, diagnostics: ofText };
    // No prototype: a file may be named `constructor`.
    const asked: Asked = {
      links: Object.create(null),
      images: Object.create(null),
      files: Object.create(null),
    };
    const shared = trackShared(index);
    const context: ArticleContext = {
      settings,
      schema,
      plainFields,
      homeOf,
      sections,
      authors,
      shared: shared.sources,
      style,
      prose: readContext.prose,
      ...resolvers(file.path, { images, media, targets, asked }),
    };
    const made = parseArticle(readArticleHead(source, context), context);
    const { value, diagnostics: found } = made;
    const answers = shared.answers();
    if (answers) asked.shared = answers;
    const conversation = replies.read(file.path);
    if (conversation.seen) asked.replies = conversation.seen;
    const diagnostics = gathered([...ofText, ...found, ...conversation.diagnostics]);
    const read: ParsedFile = { ...parsed, ...(isAsked(asked) && { asked }), diagnostics };
    if (!value || hasErrors(diagnostics)) {
      const salvaged = made.salvaged ?? (value && { article: value, lost: [] });
      return { ...read, ...(salvaged && { salvaged }) };
    }
    if (conversation.entries) Object.assign(value, withReplies(conversation.entries));
    const stamp = stampOf({ ...parsed, ...read, context: readContext.context }, images);
    return { ...read, ...serialized(value, stamp, read) };
  };
}

function resolvers(
  from: string,
  {
    images,
    media,
    targets,
    asked,
  }: { images: ImageFinder; media: MediaFinder; targets: LinkTargets; asked: Asked },
): Resolvers {
  return {
    resolveImage: (src) => {
      const sign = images.sign(src, from);
      if (sign !== undefined) asked.images[src] = sign;
      return images.find(src, from);
    },
    resolveFile: (src) => {
      asked.files[src] = media.sign(src, from);
      return media.find(src, from);
    },
    readFile: (src) => {
      asked.files[src] = media.sign(src, from);
      return media.read(src, from);
    },
    resolveLink: (href) => {
      const path = posix.join(posix.dirname(from), href);
      const answer = targets.get(path);
      asked.links[path] = answer === undefined ? false : answer;
      return answer;
    },
  };
}

function withReplies(entries: readonly ReplyEntry[]): Partial<Article> {
  const facts = replyFacts(entries);
  return facts ? { replies: [...entries], conversation: facts } : {};
}

/** An article as three texts: the facts needed of all articles, the other details, and the HTML. */
function serialized(
  article: Article,
  stamp: string,
  { asked, diagnostics }: Pick<ParsedFile, "asked" | "diagnostics">,
): Required<Pick<ParsedFile, "known" | "details" | "html">> {
  const { file: _, dateline, player, prompt, comments, thread, replies, body, ...rest } = article;
  const { html, markdown, headings, citations, words, dataFiles, ...facts } = body;
  // The citations contain the sources.
  const { sources: _sources, ...others } = facts;
  const own = {
    dateline,
    player,
    prompt,
    comments,
    thread,
    replies,
    body: { ...others, markdown, headings, citations, words, dataFiles },
  };
  const details = JSON.stringify({ ...rest, ...own });
  const known: Omit<CachedArticle, "facts"> & { facts: Omit<CachedArticle["facts"], "file"> } = {
    facts: { ...rest, stamp, body: facts },
    ...(asked && { asked }),
    ...(diagnostics.length > 0 && { remarks: diagnostics }),
  };
  return { known: JSON.stringify(known), details: Buffer.from(details), html: Buffer.from(html) };
}

/** Hash of all inputs: the file, its answers from other files, and what all articles are read with. */
function stampOf(
  { path, hash: own, asked, context }: ParsedFile & Pick<ReadContext, "context">,
  images: ImageFinder,
): string {
  const shown = Object.keys(asked?.images ?? {}).map((src) =>
    withoutDrawing(images.find(src, path)),
  );
  const sources = foundShared(asked?.shared);
  return hashOf(
    JSON.stringify([
      context,
      path,
      own,
      asked?.links,
      shown,
      asked?.files,
      sources,
      asked?.replies?.hash,
    ]),
  );
}

/** What a page says of an image. A drawing has the same URL whatever its bytes are. */
function withoutDrawing(found: FoundImage): FoundImage {
  if (!("drawing" in found)) return found;
  const { drawing: _, ...place } = found;
  return place;
}

function isAsked({ links, images, files, shared, replies }: Asked): boolean {
  if (shared !== undefined || replies !== undefined) return true;
  return [links, images, files].some((each) => Object.keys(each).length > 0);
}

export function hashOf(bytes: string | Uint8Array): string {
  return hash("sha1", bytes, "base64url");
}
