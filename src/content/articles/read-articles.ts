import { join } from "node:path";
import { sharedAnswersHold, sharedIndex } from "../../citations/shared.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { BROKEN } from "../../markdown/context.ts";
import { repliesIn } from "../comments/read-replies.ts";
import { textBytes } from "../files/read.ts";
import type { FileFacts } from "../files/scan.ts";
import { settledTime } from "../files/settled.ts";
import { type MediaFinder, mediaFinder } from "../media-files/find-media.ts";
import { type ImageFinder, imageFinder } from "../pictures/images.ts";
import type { ArticleFacts } from "../types.ts";
import { hashOf, type LinkTargets, type ReadContext } from "./article-file.ts";
import {
  type ArticleMemory,
  type Asked,
  addFileName,
  type CachedArticle,
  type ParsedFile,
  type Remembered,
} from "./memory.ts";
import type { SalvagedArticle } from "./salvaged-article.ts";
import { isReleaseKnown, isUrlKnown } from "./salvaged-fields.ts";
import { isPublic, type Visibility } from "./visibility.ts";

/** Reads articles' files, possibly in other threads, and passes on the results in batches as they arrive. */
export type ReadArticles = (
  files: readonly FileFacts[],
  options: {
    readContext: ReadContext;
    targets: LinkTargets;
    take: (parsed: readonly ParsedFile[]) => void;
  },
) => Promise<void>;

export interface ReadingOptions {
  readContext: ReadContext;
  /** The URLs of files that are not articles. */
  targets: Map<string, string | null>;
  visible: Visibility;
  memory: ArticleMemory;
  read: ReadArticles;
  /** Show articles with errors as they were when last read without. */
  standIns?: boolean;
}

/** An article as read; `facts` are absent, or those of an earlier version, if it has errors. */
interface Read extends Partial<CachedArticle>, Pick<ParsedFile, "salvaged"> {
  diagnostics: readonly Diagnostic[];
  asked?: Asked;
  hasFailed?: true;
}

export interface ReadResult {
  articles: ArticleFacts[];
  /** Articles with errors, as far as they could be read; none with `standIns`. */
  salvaged: SalvagedArticle[];
  /** The number of articles of which nothing could be read. */
  unread: number;
  diagnostics: Diagnostic[];
  /** With `standIns`: articles with errors, as shown in diagnostics. */
  failed: ReadonlySet<string>;
  gone: boolean;
}

/** An article with errors whose URL and dates are known all the same. */
function placed({ article, lost = [] }: Partial<SalvagedArticle> = {}): ArticleFacts | undefined {
  return isUrlKnown(lost) && isReleaseKnown(lost) ? article : undefined;
}

/**
 * Reads all articles, the unchanged ones from memory, and adds their URLs to `targets`. An article is read again if the
 * URL of a file it links to turns out different.
 */
export async function readArticles(
  files: readonly FileFacts[],
  options: ReadingOptions,
): Promise<ReadResult> {
  const { readContext, targets, visible, memory, read, standIns = false } = options;
  const { root } = readContext;
  const fileOf = (path: string): string => join(root.shown, path);
  const known = memory.recall(readContext.context, fileOf);
  const articles = new Map<string, Read>();
  const put = (path: string, article: Read): void => {
    articles.set(path, article);
    const facts = article.facts ?? placed(article.salvaged);
    if (!facts) targets.set(path, BROKEN);
    else targets.set(path, isPublic(facts, visible) ? facts.url : null);
  };
  let gone = false;
  const leaveOut = (path: string): void => {
    gone = true;
    articles.delete(path);
    targets.delete(path);
  };
  const finders = {
    images: imageFinder(readContext.images),
    media: mediaFinder(readContext.media, readContext.images, root),
  };
  const isCurrent = currentTest(readContext, finders, memory);
  const changed: FileFacts[] = [];
  for (const file of files) {
    const before = known.get(file.path);
    if (!before || !isCurrent.wholly(before, file)) changed.push(file);
    else put(file.path, { ...before, diagnostics: before.remarks ?? [] });
  }
  const take = (parsed: readonly ParsedFile[]): void => {
    for (const file of parsed) {
      const { path, known: text, asked, salvaged, diagnostics } = file;
      const read = text === undefined ? undefined : addFileName(JSON.parse(text), path, fileOf);
      memory.remember(file, read);
      if (file.gone) {
        leaveOut(path);
        continue;
      }
      const own = { ...(asked && { asked }), diagnostics };
      const before = standIns && !read ? known.get(path) : undefined;
      if (read) put(path, { ...own, ...read });
      else if (before && isCurrent.besides(before))
        put(path, { ...own, facts: before.facts, hasFailed: true });
      else if (standIns) put(path, { ...own, hasFailed: true });
      else put(path, { ...own, ...(salvaged && { salvaged }) });
    }
  };
  if (changed.length > 0) await read(changed, { readContext, targets: new Map(targets), take });
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const again = files.filter(({ path }) => !answersHold(articles.get(path)?.asked, targets));
    if (again.length === 0) break;
    await read(again, { readContext, targets, take });
  }
  const present = new Set(files.map(({ path }) => path));
  memory.forget([...known.keys()].filter((path) => !present.has(path)));
  const all = files.flatMap(({ path }) => articles.get(path) ?? []);
  return {
    articles: all.flatMap(({ facts }) => facts ?? []),
    salvaged: all.flatMap(({ salvaged }) => salvaged ?? []),
    unread: all.filter(({ facts, salvaged }) => !facts && !salvaged).length,
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    failed: new Set(
      files.flatMap(({ path }) => (articles.get(path)?.hasFailed ? fileOf(path) : [])),
    ),
    gone,
  };
}

/** One is enough, unless files appear or disappear meanwhile. */
const MAX_ROUNDS = 3;

interface CurrentTest {
  wholly: (before: Remembered, file: FileFacts) => boolean;
  /** Whether all is unchanged that the article was made from, besides its file. */
  besides: (before: Remembered) => boolean;
}

/**
 * Tests whether a remembered article is current: its file, replies, images and other files, and the names and shared
 * sources it uses.
 */
function currentTest(
  { root, sections, authors, sources, comments, settings }: ReadContext,
  { images, media }: { images: ImageFinder; media: MediaFinder },
  memory: ArticleMemory,
): CurrentTest {
  const knownSections = new Set(sections);
  const knownAuthors = new Set(authors);
  const index = sharedIndex(sources);
  const replies = repliesIn(comments, root, settings.timeZone);
  const isSameFile = (before: Remembered, file: FileFacts): boolean => {
    if (before.size !== file.size) return false;
    if (before.modified === file.modified) return true;
    const modified = settledTime(file.modified);
    const { bytes } = textBytes(file.path, root);
    if (!bytes || hashOf(bytes) !== before.hash) return false;
    memory.touch({ ...file, modified });
    return true;
  };
  const besides = ({ path, facts, asked }: Remembered): boolean => {
    if (!knownSections.has(facts.section) || !facts.authors.every((id) => knownAuthors.has(id)))
      return false;
    if (!replies.isSame(path, asked?.replies)) return false;
    if (!sharedAnswersHold(asked?.shared, index)) return false;
    const isSame = (signs: Record<string, string> = {}, finder: ImageFinder | MediaFinder) =>
      Object.entries(signs).every(([src, sign]) => finder.sign(src, path) === sign);
    return isSame(asked?.images, images) && isSame(asked?.files, media);
  };
  return { besides, wholly: (before, file) => isSameFile(before, file) && besides(before) };
}

function answersHold(asked: Asked | undefined, targets: LinkTargets): boolean {
  if (!asked) return true;
  return Object.entries(asked.links).every(([path, answer]) => {
    const today = targets.get(path);
    return answer === (today === undefined ? false : today);
  });
}
