import { join, posix } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import type { LocalLink } from "../markdown/types.ts";
import { parseArticle } from "./article.ts";
import { type ArticleContext, readArticleHead } from "./article-head.ts";
import { updatedAhead } from "./article-remarks.ts";
import { articleSchema } from "./article-schema.ts";
import { authorId, parseAuthor } from "./author.ts";
import { imageFinder } from "./images.ts";
import type { Parsed } from "./parsed.ts";
import { type ContentFiles, type ContentRoot, readContent } from "./read.ts";
import { type ParsedSettings, parseSettings } from "./settings.ts";
import { DEFAULT_ARTICLE_URL } from "./settings-fields.ts";
import { parseStandingPage, standingUrl } from "./standing-page.ts";
import type { Article, Author, Settings, SourceFile, StandingPage } from "./types.ts";
import { isPublic, type Visibility } from "./visibility.ts";

/** The urls of files by their path; null for those that are not published. */
type LinkTargets = Map<string, string | null>;

export interface Content {
  /** Absent where publication.yaml is missing or wrong. */
  settings?: Settings;
  articles: Article[];
  authors: Author[];
  standing: StandingPage[];
  /** The file of the settings, with the lines of its links to pages of the site and of its url. */
  settingsSource: { file: string; links: LocalLink[]; urlLine: number };
  /** Paths of pictures, relative to the content folder, shown or not. */
  images: string[];
  diagnostics: Diagnostic[];
}

/** Reads and parses a content folder: everything that is right of it, and everything that is wrong. */
export function loadContent(root: ContentRoot, visibility: (zone: string) => Visibility): Content {
  const files = readContent(root);
  const { texts, images } = files;
  const inFolder = (folder: string): SourceFile[] =>
    texts.filter(({ path }) => path.startsWith(`${folder}/`));
  const settings = settingsOf(root, files);
  const pages = inFolder("pages");
  const urls: LinkTargets = new Map(pages.map(({ path }) => [path, standingUrl(path)]));
  const common = contextOf(settings.value, inFolder("authors"));
  const imagesFor = imageFinder(root.folder, images);
  const contextFor = ({ path }: SourceFile): ArticleContext => ({
    ...common,
    resolveImage: imagesFor(path),
    resolveLink: linkResolver(path, urls),
  });
  const heads = inFolder("articles").map((file) => readArticleHead(file, contextFor(file)));
  const visible = visibility(common.settings.timeZone);
  const ahead: Diagnostic[] = [];
  for (const { source, valid } of heads) {
    const shown = valid && isPublic({ ...valid.fields, published: valid.fields.date }, visible);
    urls.set(source.path, shown ? valid.url : null);
    if (shown) ahead.push(...updatedAhead(source, valid.front, valid.fields, visible.now));
  }
  const authors = inFolder("authors").map((file) => parseAuthor(file, contextFor(file)));
  const standing = pages.map((file) => parseStandingPage(file, contextFor(file)));
  const articles = heads.map((head) => parseArticle(head, contextFor(head.source)));
  const all = [settings, ...authors, ...standing, ...articles];
  return {
    ...(settings.value && { settings: settings.value }),
    authors: valuesOf(authors),
    standing: valuesOf(standing),
    articles: valuesOf(articles),
    settingsSource: {
      file: settingsFile(root, files),
      links: settings.links ?? [],
      urlLine: settings.urlLine ?? 1,
    },
    images,
    diagnostics: [...files.diagnostics, ...ahead, ...all.flatMap((parsed) => parsed.diagnostics)],
  };
}

function settingsFile({ shown }: ContentRoot, { texts }: ContentFiles): string {
  return findSettings(texts)?.file ?? join(shown, "publication.yaml");
}

function findSettings(texts: readonly SourceFile[]): SourceFile | undefined {
  return texts.find(({ path }) => /^publication\.ya?ml$/.test(path));
}

function settingsOf(root: ContentRoot, { texts, diagnostics }: ContentFiles): ParsedSettings {
  const file = findSettings(texts);
  if (file) return parseSettings(file);
  // Where the file or its folder could not be read, that was said.
  const paths = [
    root.shown,
    ...["yaml", "yml"].map((end) => join(root.shown, `publication.${end}`)),
  ];
  if (diagnostics.some((diagnostic) => paths.includes(diagnostic.file))) return { diagnostics: [] };
  return { diagnostics: [noSettings(root)] };
}

function valuesOf<Value>(parsed: readonly Parsed<Value>[]): Value[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** With broken settings the articles are checked all the same, as far as that can be without them. */
function contextOf(
  settings: Settings | undefined,
  authorFiles: readonly SourceFile[],
): Pick<ArticleContext, "schema" | "settings"> {
  const known = settings ?? {
    language: "en",
    timeZone: "UTC",
    url: "https://site.invalid",
    articleUrl: DEFAULT_ARTICLE_URL,
    comments: { provider: "letters" as const, default: "open" as const },
  };
  const schema = articleSchema({
    timeZone: known.timeZone,
    sections: settings?.sections.map(({ id }) => id),
    authors: authorFiles.map(({ path }) => authorId(path)),
  });
  return { schema, settings: known };
}

/** Editors link to a file as they see it in the folder; the site has its url. */
function linkResolver(
  fromPath: string,
  urls: LinkTargets,
): (href: string) => string | null | undefined {
  return (href) => urls.get(posix.join(posix.dirname(fromPath), href));
}

function noSettings(root: ContentRoot): Diagnostic {
  return {
    file: join(root.shown, "publication.yaml"),
    line: 1,
    column: 1,
    severity: "error",
    rule: "settings/missing",
    message: "The publication has no publication.yaml",
    hint: "Write one with title, url, language, timeZone and sections.",
  };
}
