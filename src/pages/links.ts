import { nearest } from "../citations/nearest.ts";
import type { ArticleFacts, Author, Recording } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { FRAGMENT_RULE, fragmentProblem } from "../markdown/fragments.ts";
import type { BodyFacts, LocalLink } from "../markdown/types.ts";
import type { Publication } from "../publication/types.ts";
import type { PageKind } from "./kinds.ts";
import type { Outline } from "./outline.ts";
import { authorUrl } from "./site-urls.ts";
import { encodePath, outputPath } from "./urls.ts";

/** A file and its links to pages of the site. */
export interface Linking {
  file: string;
  links: readonly LocalLink[];
}

/** A page, and the ids of its headings. */
interface Anchors {
  url: string;
  ids: readonly string[];
}

/** The links in all public texts. */
export function linksOf({ articles, standing, authors, topics }: Publication): Linking[] {
  return [
    ...[...articles, ...standing, ...topics].map(({ file, body: { links } }) => ({ file, links })),
    ...authors.map(({ author }) => ({ file: author.file, links: author.biography.links })),
  ];
}

/** The headings of articles and standing pages, as targets of links. */
export function anchorsOf({ articles, standing }: Publication): Anchors[] {
  return [...articles, ...standing].map(({ url, body: { ids } }) => ({ url, ids }));
}

interface Targets {
  /** Headings in texts. Pages made from data have other ids, which are not checked. */
  anchors: readonly Anchors[];
  pages: readonly Outline[];
  files: readonly { url: string }[];
  /** Whether an article with errors, which has no page yet, may have this URL. */
  isBroken: (url: string) => boolean;
  /** Files of authors without a page, by the output path of the page they would have. */
  awaited: ReadonlyMap<string, string>;
}

/** Authors without a page because they have no published article, by the pages they would have. */
export function awaitedAuthors(
  authors: readonly Author[],
  { authors: shown, settings }: Publication,
): Targets["awaited"] {
  const known = new Set(shown.map(({ author }) => author.id));
  const homes = [settings, ...settings.editions].map(({ home }) => home);
  const awaited = authors.filter(({ id }) => !known.has(id));
  return new Map(
    awaited.flatMap(({ id, file }) =>
      homes.map((home): [string, string] => [placeOf(authorUrl(id, { home })), file]),
    ),
  );
}

/** Kinds of pages that editors link to by their address, so that a mistyped one can be guessed. */
const LIKELY: ReadonlySet<PageKind> = new Set([
  "standing",
  "section",
  "index",
  "front",
  "search",
  "newsletter",
  "privacy",
]);

/** Reports links to pages and headings that don't exist. Only warnings, since a page may come from elsewhere. */
export function brokenLinks(
  linking: readonly Linking[],
  { pages, files, anchors, isBroken, awaited }: Targets,
): Diagnostic[] {
  const known = new Set([...pages, ...files].map(({ url }) => placeOf(url)));
  const likely = pages.flatMap(({ kind, url }) => (LIKELY.has(kind) ? url : []));
  const idsAt = new Map(anchors.map(({ url, ids }) => [placeOf(url), ids]));
  return linking.flatMap(({ file, links }) =>
    links.flatMap(({ href, line, column }): Diagnostic[] => {
      const url = href.replace(/[?#].*$/s, "");
      const place = [placeOf(url), placeOf(`${url}/`)].find((each) => known.has(each));
      const said = { file, line, column, severity: "warning" } as const;
      if (place !== undefined) {
        const [, fragment = ""] = href.split("#", 2);
        const problem = fragment && fragmentProblem(fragment, idsAt.get(place) ?? [fragment]);
        return problem ? [{ ...said, rule: FRAGMENT_RULE, ...problem }] : [];
      }
      if (isBroken(url)) return [];
      return [
        {
          ...said,
          ...whyMissing(url, likely, awaited.get(placeOf(url)) ?? awaited.get(placeOf(`${url}/`))),
        },
      ];
    }),
  );
}

function whyMissing(
  url: string,
  likely: readonly string[],
  author: string | undefined,
): Pick<Diagnostic, "rule" | "message" | "hint"> {
  if (author === undefined) {
    const near = nearest(url, likely);
    return {
      rule: "link/missing",
      message: `The link leads to ${url}, which is not a page of this site`,
      hint: near
        ? `Did you mean ${near}?`
        : "Correct the URL, or create the page. You can also link to a file, as in [text](../pages/about.md).",
    };
  }
  return {
    rule: "link/unpublished",
    message: `The link leads to ${url}, the page of an author without published articles`,
    hint: `Delete the link, or write \`public: true\` in ${author} to give the author a page now.`,
  };
}

/**
 * Normalizes a URL: `/about/` and `/about/index.html` are one file, and links may be percent-encoded where pages' URLs
 * are not.
 */
function placeOf(url: string): string {
  return encodePath(outputPath(url));
}

/** The pictures hosted by this site that an article shows, by URL. */
export function imagesOf({ image, body: { images } }: ArticleFacts): string[] {
  return image?.src.startsWith("/") ? [image.src, ...images] : [...images];
}

/** The files of `media/` that public pages link to or play, by URL. No others are published. */
export function filesLinked(publication: Publication): string[] {
  const { articles, settings } = publication;
  const bodies = [...articles.map(({ body }) => body), ...otherBodies(publication)];
  const recordings = articles.flatMap(({ audio }) => (audio ? filesOf(audio) : []));
  const cover =
    settings.podcast?.cover && recordings.length > 0 ? [settings.podcast.cover.src] : [];
  return [...new Set([...bodies.flatMap(({ files }) => files), ...recordings, ...cover])];
}

function filesOf({ url, chapters, transcripts }: Recording): string[] {
  return [url, ...(chapters ? [chapters] : []), ...transcripts.map((each) => each.url)];
}

/** The texts of public pages that are not articles. */
function otherBodies({ standing, authors, tags }: Publication): BodyFacts[] {
  return [
    ...standing.map(({ body }) => body),
    ...authors.map(({ author }) => author.biography),
    ...tags.flatMap(({ topic }) => topic?.body ?? []),
  ];
}

/** The pictures that public pages show, by URL. No others are published. */
export function imagesShown(publication: Publication): string[] {
  const { articles, authors, settings } = publication;
  const photos = authors.flatMap(({ author: { photo } }) =>
    photo?.src.startsWith("/") ? [photo.src] : [],
  );
  // Of a raster icon, only the files made of it are published.
  const icon = settings.icon && /\.svg$/i.test(settings.icon.src) ? [settings.icon.src] : [];
  const logo = [...(settings.logo ? [settings.logo.src] : []), ...icon];
  const ofOthers = otherBodies(publication).flatMap(({ images }) => images);
  return [...new Set([...logo, ...photos, ...articles.flatMap(imagesOf), ...ofOthers])];
}
