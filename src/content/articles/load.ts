import { join } from "node:path";
import { STYLE_RULE } from "../../citations/style/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { gathered } from "../../gather.ts";
import type { LocalLink } from "../../markdown/types.ts";
import { applyLevels } from "../checks.ts";
import { readText } from "../files/read.ts";
import {
  type ContentFiles,
  type ContentRoot,
  isSharedSources,
  scanContent,
} from "../files/scan.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { imageFinder } from "../pictures/images.ts";
import {
  type BrokenPictures,
  type MeasuredImage,
  measurePictures,
  NO_PICTURES,
  type PictureMemory,
} from "../pictures/measure-pictures.ts";
import { findSettings, settingsOf } from "../settings/load-settings.ts";
import { logoOf } from "../settings/logo.ts";
import { readSharedSources } from "../sources/shared-sources.ts";
import { sourceChecks } from "../sources/source-checks.ts";
import { styleOf } from "../sources/style-file.ts";
import { type OwnTokens, parseTokens, TOKENS_FILE } from "../tokens/tokens-file.ts";
import type { ArticleFacts, Author, Settings, SourceFile, StandingPage } from "../types.ts";
import type { LinkTargets, ReadContext } from "./article-file.ts";
import { updatedAhead } from "./article-remarks.ts";
import { parseAuthor } from "./author.ts";
import type { ArticleMemory } from "./memory.ts";
import { type ReadArticles, readArticles } from "./read-articles.ts";
import { readContextOf, textContext } from "./read-context.ts";
import { readHere } from "./read-here.ts";
import { parseStandingPage, standingUrl } from "./standing-page.ts";
import type { Visibility } from "./visibility.ts";

export interface Content {
  /** Absent if publication.yaml is missing or invalid. */
  settings?: Settings;
  articles: ArticleFacts[];
  authors: Author[];
  standing: StandingPage[];
  /** The settings file, with the lines of its internal links and of its URL. */
  settingsSource: { file: string; links: LocalLink[]; urlLine: number; securityLine?: number };
  /** The publication's tokens, if it has a `tokens.css`. */
  tokens?: OwnTokens;
  /** All images, used or not. */
  images: MeasuredImage[];
  /** A file disappeared during reading. If it returns unchanged, a comparison of the folder's files won't show it. */
  gone?: true;
  /** What articles are read with, so that another one can be read the same way. */
  readContext: ReadContext;
  targets: LinkTargets;
  diagnostics: Diagnostic[];
}

export interface LoadOptions {
  /** The folder's files, if they were scanned already. */
  files?: ContentFiles;
  /** Without it, every article is read. */
  memory?: ArticleMemory;
  /** Reads many articles; by default one after the other, in this thread. */
  read?: ReadArticles;
  /** Without it, every image is read. */
  pictures?: PictureMemory;
  /** Images that an earlier build could not decode. */
  broken?: BrokenPictures;
  /** The program's version: what a different version read is read again. */
  program?: string;
}

const NO_MEMORY: ArticleMemory = {
  recall: () => new Map(),
  remember: () => {},
  touch: () => {},
  forget: () => {},
};

/** Reads and parses a content folder. Returns all that is valid, and diagnostics for all that is not. */
export async function loadContent(
  root: ContentRoot,
  visibility: (zone: string) => Visibility,
  {
    files = scanContent(root),
    memory = NO_MEMORY,
    read = readHere,
    pictures = NO_PICTURES,
    broken = new Map(),
    program = "",
  }: LoadOptions = {},
): Promise<Content> {
  const texts = files.texts.map((file) => readText(file, root));
  const sources = texts.flatMap(({ source }) => source ?? []);
  const inFolder = (folder: string): SourceFile[] =>
    sources.filter(({ path }) => path.startsWith(`${folder}/`));
  const ofFiles = [...files.diagnostics, ...texts.flatMap(({ diagnostics }) => diagnostics)];
  const settings = settingsOf(root, sources, ofFiles);
  const style = styleOf(settings, sources);
  const source = findSettings(sources);
  const measuring = { memory: pictures, program, broken };
  const images = measurePictures(root.folder, files.images, measuring);
  const finder = imageFinder(images);
  const logo = logoOf(settings.logo, source, (src) => finder.find(src, "publication.yaml"));
  const tokens = tokensOf(sources);
  const shared = readSharedSources(sources.filter(({ path }) => isSharedSources(path)));
  const readContext = readContextOf(root, images, settings.value, {
    authors: inFolder("authors"),
    shared: shared.references,
    program,
    style: style.style,
  });
  const visible = visibility(readContext.settings.timeZone);
  const pages = inFolder("pages");
  const targets = new Map<string, string | null>(
    pages.map(({ path }) => [path, standingUrl(path)]),
  );
  const { articles, diagnostics, gone } = await readArticles(files.articles, {
    readContext,
    targets,
    visible,
    memory,
    read,
  });
  const isGone = gone || images.length < files.images.length || texts.some((text) => text.gone);
  const contextFor = textContext(readContext, targets);
  const authors = inFolder("authors").map((file) => parseAuthor(file, contextFor(file)));
  const standing = pages.map((file) => parseStandingPage(file, contextFor(file)));
  const others = [settings, logo, tokens, style, ...authors, ...standing].flatMap(
    (parsed) => parsed.diagnostics,
  );
  return {
    ...(settings.value && {
      settings: { ...settings.value, ...(logo.logo && { logo: logo.logo }) },
    }),
    ...(tokens.value && { tokens: tokens.value }),
    authors: valuesOf(authors),
    standing: valuesOf(standing),
    articles,
    settingsSource: {
      file: source?.file ?? join(root.shown, "publication.yaml"),
      links: settings.links ?? [],
      urlLine: settings.urlLine ?? 1,
      ...(settings.securityLine && { securityLine: settings.securityLine }),
    },
    images,
    ...(isGone && { gone: true }),
    readContext,
    targets,
    diagnostics: applyLevels(
      gathered([
        ...ofFiles,
        ...updatedAhead(articles, root, visible.now),
        // Without settings, the publication's rules for sources are unknown.
        ...(settings.value
          ? sourceChecks(articles, { root, shared, levels: settings.value.checks })
          : []),
        ...others,
        ...shared.diagnostics,
        ...onceOfStyle(diagnostics),
      ]),
      settings.value?.checks,
    ),
  };
}

/** Every article that cites reports the style's problem; keep only the first report. */
function onceOfStyle(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const first = diagnostics.find(({ rule }) => rule === STYLE_RULE);
  return diagnostics.filter((each) => each.rule !== STYLE_RULE || each === first);
}

function tokensOf(sources: readonly SourceFile[]): Parsed<OwnTokens> {
  const file = sources.find(({ path }) => path === TOKENS_FILE);
  return file ? parseTokens(file) : { diagnostics: [] };
}

function valuesOf<Value>(parsed: readonly Parsed<Value>[]): Value[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
