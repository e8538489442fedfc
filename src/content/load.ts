import { join, posix } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { type ParseContext, type Parsed, parseArticle, readArticleHead } from "./article.ts";
import { authorId, parseAuthor } from "./author.ts";
import { imageResolver } from "./images.ts";
import { type ContentRoot, readContent } from "./read.ts";
import { parseSettings } from "./settings.ts";
import { DEFAULT_ARTICLE_URL } from "./settings-schema.ts";
import { parseStandingPage, standingUrl } from "./standing-page.ts";
import type { Article, Author, Settings, SourceFile, StandingPage } from "./types.ts";
import { isPublic, type Visibility } from "./visibility.ts";

export interface Content {
  /** Absent where publication.yaml is missing or wrong. */
  settings?: Settings;
  articles: Article[];
  authors: Author[];
  standing: StandingPage[];
  /** Paths of pictures, relative to the content folder, shown or not. */
  images: string[];
  diagnostics: Diagnostic[];
}

/** Reads and parses a content folder: everything that is right of it, and everything that is wrong. */
export function loadContent(root: ContentRoot, visibility: (zone: string) => Visibility): Content {
  const { texts, images, diagnostics } = readContent(root);
  const inFolder = (folder: string): SourceFile[] =>
    texts.filter(({ path }) => path.startsWith(`${folder}/`) && /\.(md|markdown)$/i.test(path));
  const settings = settingsOf(root, texts);
  const pages = inFolder("pages");
  const urls = new Map(pages.map(({ path }) => [path, standingUrl(path)]));
  const common = contextOf(settings.value, inFolder("authors"));
  const contextFor = ({ path }: SourceFile): ParseContext => ({
    ...common,
    resolveImage: imageResolver(root.folder, images, path),
    resolveLink: linkResolver(path, urls),
  });
  const heads = inFolder("articles").map((file) => readArticleHead(file, contextFor(file)));
  const visible = visibility(common.timeZone);
  for (const { source, fields, url } of heads) {
    const published = fields && isPublic({ draft: fields.draft, published: fields.date }, visible);
    if (published && url) urls.set(source.path, url);
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
    images,
    diagnostics: [...diagnostics, ...all.flatMap((parsed) => parsed.diagnostics)],
  };
}

function settingsOf(root: ContentRoot, texts: readonly SourceFile[]): Parsed<Settings> {
  const file = texts.find(({ path }) => path === "publication.yaml" || path === "publication.yml");
  return file ? parseSettings(file) : { diagnostics: [noSettings(root)] };
}

function valuesOf<Value>(parsed: readonly Parsed<Value>[]): Value[] {
  return parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** With broken settings the articles are checked all the same, as far as that can be without them. */
function contextOf(settings: Settings | undefined, authorFiles: readonly SourceFile[]) {
  return {
    timeZone: settings?.timeZone ?? "UTC",
    sections: settings?.sections.map(({ id }) => id),
    authors: authorFiles.map(({ path }) => authorId(path)),
    settings: settings ?? {
      language: "en",
      url: "https://site.invalid",
      articleUrl: DEFAULT_ARTICLE_URL,
      comments: { provider: "letters" as const, default: "open" as const },
    },
  };
}

/** Editors link to a file as they see it in the folder; the site has its url. */
function linkResolver(
  fromPath: string,
  urls: ReadonlyMap<string, string>,
): (href: string) => string | undefined {
  return (href) =>
    urls.get(href.startsWith("/") ? href.slice(1) : posix.join(posix.dirname(fromPath), href));
}

function noSettings(root: ContentRoot): Diagnostic {
  return {
    file: join(root.shown, "publication.yaml"),
    line: 1,
    column: 1,
    severity: "error",
    rule: "settings/missing",
    message: "the publication has no publication.yaml",
    hint: "Write one with title, url, language, timeZone and sections.",
  };
}
