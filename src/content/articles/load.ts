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
  /** Absent where publication.yaml is missing or wrong. */
  settings?: Settings;
  articles: ArticleFacts[];
  authors: Author[];
  standing: StandingPage[];
  /** The file of the settings, with the lines of its links to pages of the site and of its url. */
  settingsSource: { file: string; links: LocalLink[]; urlLine: number; securityLine?: number };
  /** The publication's own tokens, where it has a `tokens.css`. */
  tokens?: OwnTokens;
  /** The pictures, shown or not. */
  images: MeasuredImage[];
  /** A file went while the folder was read. If it comes back unchanged, the folder's files don't show that it is new. */
  gone?: true;
  /** What articles are read with: another can be read as they were. */
  readContext: ReadContext;
  targets: LinkTargets;
  diagnostics: Diagnostic[];
}

export interface LoadOptions {
  /** The folder's files, where they were looked for already. */
  files?: ContentFiles;
  /** Without one, every article is read. */
  memory?: ArticleMemory;
  /** Reads many articles. By default one after the other, here. */
  read?: ReadArticles;
  /** Without it, every picture is read. */
  pictures?: PictureMemory;
  /** Pictures that an earlier try could not decode. */
  broken?: BrokenPictures;
  /** The version of the program: what another one read is read again. */
  program?: string;
}

const NO_MEMORY: ArticleMemory = {
  recall: () => new Map(),
  remember: () => {},
  touch: () => {},
  forget: () => {},
};

/** Reads and parses a content folder: everything that is right of it, and everything that is wrong. */
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
        // Without its settings, nobody knows what the publication asks of sources.
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

/** What a style can't write, every article that cites meets: its file is named once. */
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
