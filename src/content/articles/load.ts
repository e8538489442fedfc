import { STYLE_RULE } from "../../citations/style/types.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics.ts";
import { gathered } from "../../gather.ts";
import { repliesAhead, strayReplies } from "../comments/comment-checks.ts";
import { type ContentFiles, type ContentRoot, scanContent } from "../files/scan.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { NO_MEDIA } from "../media-files/measure-media.ts";
import { NO_PICTURES } from "../pictures/measure-pictures.ts";
import { applyLevels } from "../rule-levels.ts";
import { sourceChecks } from "../sources/source-checks.ts";
import type { ArticleFacts, Author, StandingPage, Topic } from "../types.ts";
import { updatedAhead } from "./article-remarks.ts";
import { parseAuthor } from "./author.ts";
import type { ArticleMemory } from "./memory.ts";
import { type ReadArticles, readArticles } from "./read-articles.ts";
import { type CommonContent, type CommonOptions, readCommon } from "./read-common.ts";
import { textContext } from "./read-context.ts";
import { readHere } from "./read-here.ts";
import { parseStandingPage } from "./standing-page.ts";
import { parseTopic } from "./topic.ts";
import { topicProblems } from "./topic-checks.ts";
import type { Visibility } from "./visibility.ts";

export interface Content
  extends Pick<
    CommonContent,
    | "settings"
    | "settingsSource"
    | "tokens"
    | "theme"
    | "fonts"
    | "images"
    | "media"
    | "readContext"
    | "targets"
  > {
  articles: ArticleFacts[];
  authors: Author[];
  standing: StandingPage[];
  topics: Topic[];
  /** Articles with errors, as shown in diagnostics: left out of `articles`, or as they were before. */
  failed: ReadonlySet<string>;
  /** A file disappeared during reading. If it returns unchanged, a comparison of the folder's files won't show it. */
  gone?: true;
  diagnostics: Diagnostic[];
}

export interface LoadOptions extends Partial<CommonOptions> {
  /** The folder's files, if they were scanned already. */
  files?: ContentFiles;
  /** Without it, every article is read. */
  memory?: ArticleMemory;
  /** Reads many articles; by default one after the other, in this thread. */
  read?: ReadArticles;
  /** Show articles with errors as they were when last read without. */
  standIns?: boolean;
}

const NO_MEMORY: ArticleMemory = {
  recall: () => new Map(),
  remember: () => {},
  touch: () => {},
  forget: () => {},
};

/** Reads and parses a content folder. Returns what is valid, and diagnostics for everything else. */
export async function loadContent(
  root: ContentRoot,
  visibility: (zone: string) => Visibility,
  {
    files = scanContent(root),
    memory = NO_MEMORY,
    read = readHere,
    pictures = NO_PICTURES,
    media = NO_MEDIA,
    broken = new Map(),
    program = "",
    standIns = false,
  }: LoadOptions = {},
): Promise<Content> {
  const common = readCommon(root, files, { pictures, media, broken, program });
  const { settings, settingsSource, tokens, theme, fonts, images, readContext, targets } = common;
  const visible = visibility(readContext.settings.timeZone);
  const given = { readContext, targets, visible, memory, read, standIns };
  const { articles, diagnostics, failed, gone } = await readArticles(files.articles, given);
  const contextFor = textContext(readContext, targets);
  const authors = common.authors.map((file) => parseAuthor(file, contextFor(file)));
  const standing = common.pages.map((file) => parseStandingPage(file, contextFor(file)));
  const topics = common.topics.map((file) => parseTopic(file, contextFor(file)));
  const ofFacts = [
    ...updatedAhead(articles, root, visible.now),
    ...strayReplies(files.comments, files.articles, root),
    ...repliesAhead(articles, root, { now: visible.now, zone: readContext.settings.timeZone }),
    // Without settings, the publication's rules for sources are unknown.
    ...(settings
      ? sourceChecks(articles, { root, shared: common.shared, levels: settings.rules })
      : []),
  ];
  const found = [
    ...common.fileDiagnostics,
    // The facts of an article with errors are those of an earlier version.
    ...ofFacts.filter(({ file }) => !failed.has(file)),
    ...common.diagnostics,
    ...[...authors, ...standing, ...topics].flatMap((parsed) => parsed.diagnostics),
    ...topicProblems(
      valuesOf(topics),
      { articles, isComplete: !hasErrors(diagnostics) },
      readContext.settings,
    ),
    ...common.shared.diagnostics,
    ...keepOneStyleProblem(diagnostics),
  ];
  return {
    ...(settings && { settings }),
    settingsSource,
    ...(tokens && { tokens }),
    ...(theme && { theme }),
    ...(fonts && { fonts }),
    images,
    media: common.media,
    readContext,
    targets,
    articles,
    authors: valuesOf(authors),
    standing: valuesOf(standing),
    topics: valuesOf(topics),
    failed,
    ...((gone || common.isGone) && { gone: true }),
    diagnostics: applyLevels(gathered(found), settings?.rules),
  };
}

/** Every article that cites reports the style's problem; keep only the first report. */
function keepOneStyleProblem(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const first = diagnostics.find(({ rule }) => rule === STYLE_RULE);
  return diagnostics.filter((each) => each.rule !== STYLE_RULE || each === first);
}

function valuesOf<Value>(parsed: readonly Parsed<Value>[]): Value[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
