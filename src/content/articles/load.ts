import { STYLE_RULE } from "../../citations/style/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { gathered } from "../../gather-diagnostics.ts";
import { type ContentFiles, type ContentRoot, scanContent } from "../files/scan.ts";
import type { Parsed, ParsedText } from "../front-matter/parsed.ts";
import { NO_MEDIA } from "../media-files/measure-media.ts";
import { NO_PICTURES } from "../pictures/measure-pictures.ts";
import { applyLevels } from "../rule-levels.ts";
import type { SalvagedSettings } from "../settings/settings.ts";
import type { ArticleFacts, Author, StandingPage, Topic } from "../types.ts";
import { parseAuthor } from "./author.ts";
import { checksOfAll } from "./checks-of-all.ts";
import type { ArticleMemory } from "./memory.ts";
import { type ReadArticles, readArticles } from "./read-articles.ts";
import { type CommonContent, type CommonOptions, readCommon } from "./read-common.ts";
import { textContext } from "./read-context.ts";
import { readHere } from "./read-here.ts";
import type { SalvagedArticle } from "./salvaged-article.ts";
import { parseStandingPage } from "./standing-page.ts";
import { parseTopic } from "./topic.ts";
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
  /** What files with errors still say. */
  salvaged: SalvagedContent;
  authors: Author[];
  standing: StandingPage[];
  topics: Topic[];
  /** With `standIns`: articles with errors, as shown in diagnostics. They are left out, or as they were before. */
  failed: ReadonlySet<string>;
  /** A file disappeared during reading. If it returns unchanged, a comparison of the folder's files won't show it. */
  gone?: true;
  diagnostics: Diagnostic[];
}

/** What files with errors still say: it is checked like the rest, see `withSalvaged`. */
export interface SalvagedContent {
  articles: SalvagedArticle[];
  authors: Author[];
  standing: StandingPage[];
  topics: Topic[];
  settings?: SalvagedSettings;
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
  const { settings, salvagedSettings, tokens, theme, fonts, readContext, targets } = common;
  const visible = visibility(readContext.settings.timeZone);
  const given = { readContext, targets, visible, memory, read, standIns };
  const found = await readArticles(files.articles, given);
  const contextFor = textContext(readContext, targets);
  const authors = common.authors.map((file) => parseAuthor(file, contextFor(file)));
  const standing = common.pages.map((file) => parseStandingPage(file, contextFor(file)));
  const topics = common.topics.map((file) => parseTopic(file, contextFor(file)));
  const { ofFacts, ofTopics } = checksOfAll({
    ...{ root, files, common, visible, read: found },
    topics: [...valuesOf(topics), ...salvagedOf(topics)],
  });
  const diagnostics = [
    ...common.fileDiagnostics,
    ...ofFacts,
    ...common.diagnostics,
    ...[...authors, ...standing, ...topics].flatMap((parsed) => parsed.diagnostics),
    ...ofTopics,
    ...common.shared.diagnostics,
    ...keepOneStyleProblem(found.diagnostics),
  ];
  return {
    ...(settings && { settings }),
    settingsSource: common.settingsSource,
    ...(tokens && { tokens }),
    ...(theme && { theme }),
    ...(fonts && { fonts }),
    images: common.images,
    media: common.media,
    ...{ readContext, targets },
    articles: found.articles,
    salvaged: {
      articles: found.salvaged,
      authors: salvagedOf(authors),
      standing: salvagedOf(standing),
      topics: salvagedOf(topics),
      ...(salvagedSettings && { settings: salvagedSettings }),
    },
    authors: valuesOf(authors),
    standing: valuesOf(standing),
    topics: valuesOf(topics),
    failed: found.failed,
    ...((found.gone || common.isGone) && { gone: true }),
    diagnostics: applyLevels(
      gathered(diagnostics),
      (settings ?? salvagedSettings?.settings)?.rules,
    ),
  };
}

/** Every article that cites reports the style's problem; keep only the first report. */
function keepOneStyleProblem(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const first = diagnostics.find(({ rule }) => rule === STYLE_RULE);
  return diagnostics.filter((each) => each.rule !== STYLE_RULE || each === first);
}

function salvagedOf<Value>(parsed: readonly ParsedText<Value>[]): Value[] {
  return parsed.flatMap(({ salvaged }) => (salvaged === undefined ? [] : [salvaged]));
}

function valuesOf<Value>(parsed: readonly Parsed<Value>[]): Value[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
