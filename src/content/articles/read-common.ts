import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import type { LocalLink } from "../../markdown/types.ts";
import { readText } from "../files/read.ts";
import { type ContentFiles, type ContentRoot, isSharedSources } from "../files/scan.ts";
import { fontsOf } from "../fonts/fonts-of.ts";
import type { Fonts } from "../fonts/types.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import {
  type MeasuredMedia,
  type MediaMemory,
  measureMedia,
} from "../media-files/measure-media.ts";
import { type ImageFinder, imageFinder } from "../pictures/images.ts";
import {
  type BrokenPictures,
  type MeasuredImage,
  measurePictures,
  type PictureMemory,
} from "../pictures/measure-pictures.ts";
import { findSettings, settingsOf } from "../settings/load-settings.ts";
import type { ParsedSettings, SalvagedSettings } from "../settings/settings.ts";
import { withPictures } from "../settings/settings-pictures.ts";
import { readSharedSources, type SharedSourceFiles } from "../sources/shared-sources.ts";
import { styleOf } from "../sources/style-file.ts";
import { houseStyleOf } from "../style/house-style.ts";
import { parseTheme, THEME_FILE, type Theme } from "../theme/theme-file.ts";
import { type OwnTokens, parseTokens, TOKENS_FILE } from "../tokens/tokens-file.ts";
import type { Settings, SourceFile } from "../types.ts";
import type { ReadContext } from "./article-file.ts";
import { readContextOf } from "./read-context.ts";
import { settingsProse } from "./settings-prose.ts";
import { standingUrl } from "./standing-page.ts";

/** The settings file, with the lines of its internal links and of its URL. */
export interface SettingsSource {
  file: string;
  links: LocalLink[];
  urlLine: number;
  securityLine?: number;
}

/** What is read before the articles, because they depend on it. */
export interface CommonContent {
  /** Absent if publication.yaml is missing or invalid. */
  settings?: Settings;
  /** What an invalid publication.yaml still says, to check the other files with. */
  salvagedSettings?: SalvagedSettings;
  settingsSource: SettingsSource;
  /** The publication's tokens, if it has a `tokens.css`. */
  tokens?: OwnTokens;
  /** The publication's own rules, if it has a `theme.css`. */
  theme?: Theme;
  /** Absent if the publication has none. */
  fonts?: Fonts;
  shared: SharedSourceFiles;
  /** All images, used or not. */
  images: MeasuredImage[];
  /** All files of `media/` but pictures, used or not. */
  media: MeasuredMedia[];
  /** Files of authors, standing pages and topics, which are parsed after this. */
  authors: SourceFile[];
  pages: SourceFile[];
  topics: SourceFile[];
  /** What articles are read with, so that another one can be read the same way. */
  readContext: ReadContext;
  /** URLs of standing pages by path. `readArticles` adds those of articles. */
  targets: Map<string, string | null>;
  /** A file disappeared during reading. */
  isGone: boolean;
  /** Of reading the files, and of what they say. */
  fileDiagnostics: Diagnostic[];
  diagnostics: Diagnostic[];
}

export interface CommonOptions {
  /** Without it, every image is read. */
  pictures: PictureMemory;
  /** Without it, every file of `media/` is read. */
  media: MediaMemory;
  /** Images that an earlier build could not decode. */
  broken: BrokenPictures;
  /** The program's version: what a different version read is read again. */
  program: string;
}

/** Reads settings, style, tokens, fonts, pictures and shared sources. */
export function readCommon(
  root: ContentRoot,
  files: ContentFiles,
  { pictures, media: known, broken, program }: CommonOptions,
): CommonContent {
  const texts = files.texts.map((file) => readText(file, root));
  const sources = texts.flatMap(({ source }) => source ?? []);
  const fileDiagnostics = [
    ...files.diagnostics,
    ...texts.flatMap(({ diagnostics }) => diagnostics),
  ];
  const parsed = settingsOf(root, sources, fileDiagnostics);
  const style = styleOf(parsed, sources);
  const images = measurePictures(root.folder, files.images, { memory: pictures, program, broken });
  const media = measureMedia(root.folder, files.media, { memory: known, program });
  const tokens = tokensOf(sources);
  const source = findSettings(sources);
  const given = { root, files: files.fonts, source };
  // Without settings, it is unknown which fonts are used.
  const fonts: ReturnType<typeof fontsOf> = parsed.fonts
    ? fontsOf(parsed.fonts, given)
    : { diagnostics: [] };
  const { prose, diagnostics: styleProblems } = houseStyleOf({
    folder: root.folder,
    texts: sources,
    settings: parsed.value,
    settingsSource: source,
    named: parsed.dictionaries ?? [],
  });
  const shared = readSharedSources(sources.filter(({ path }) => isSharedSources(path)));
  const [authors = [], pages = [], topics = []] = ["authors", "pages", "topics"].map((folder) =>
    inFolder(sources, folder),
  );
  const finder = imageFinder(images);
  const theme = themeOf(sources, finder);
  const { settings, salvaged, diagnostics } = withPictures(parsed, source, finder);
  const readContext = readContextOf(root, { images, media }, parsed, {
    ...{ authors, topics, program, prose },
    shared: shared.references,
    comments: files.comments,
    style: style.style,
  });
  const inSettings = settingsProse(source, readContext);
  return {
    ...(settings && { settings }),
    ...(salvaged && { salvagedSettings: salvaged }),
    settingsSource: settingsSourceOf(root, parsed, source),
    ...(tokens.value && { tokens: tokens.value }),
    ...(theme.value && { theme: theme.value }),
    ...(fonts.fonts && { fonts: fonts.fonts }),
    shared,
    images,
    media,
    authors,
    pages,
    topics,
    readContext,
    targets: new Map(pages.map(({ path }) => [path, standingUrl(path)])),
    isGone:
      images.length + media.length < files.images.length + files.media.length ||
      texts.some(({ gone }) => gone),
    fileDiagnostics,
    diagnostics: [
      parsed,
      { diagnostics: [...diagnostics, ...styleProblems, ...inSettings] },
      tokens,
      theme,
      fonts,
      style,
    ].flatMap((each) => each.diagnostics),
  };
}

function themeOf(sources: readonly SourceFile[], finder: ImageFinder): Parsed<Theme> {
  const file = sources.find(({ path }) => path === THEME_FILE);
  return file ? parseTheme(file, (src) => finder.find(src, THEME_FILE)) : { diagnostics: [] };
}

function inFolder(sources: readonly SourceFile[], folder: string): SourceFile[] {
  return sources.filter(({ path }) => path.startsWith(`${folder}/`));
}

function settingsSourceOf(
  root: ContentRoot,
  { links = [], urlLine = 1, securityLine }: ParsedSettings,
  source: SourceFile | undefined,
): SettingsSource {
  const file = source?.file ?? join(root.shown, "publication.yaml");
  return { file, links, urlLine, ...(securityLine && { securityLine }) };
}

function tokensOf(sources: readonly SourceFile[]): Parsed<OwnTokens> {
  const file = sources.find(({ path }) => path === TOKENS_FILE);
  return file ? parseTokens(file) : { diagnostics: [] };
}
