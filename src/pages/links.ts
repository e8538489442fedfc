import type { ArticleFacts, Author } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { FRAGMENT_RULE, fragmentProblem } from "../markdown/fragments.ts";
import type { LocalLink } from "../markdown/types.ts";
import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";
import { authorUrl } from "./site-urls.ts";
import { encodePath, outputPath } from "./urls.ts";

/** A file and its links to pages of the site. */
export interface Linking {
  file: string;
  links: readonly LocalLink[];
}

/** The page of a text, with the ids of its headings. */
interface Anchors {
  url: string;
  ids: readonly string[];
}

/** The links of all texts that are public. */
export function linksOf({ articles, standing, authors }: Publication): Linking[] {
  return [
    ...[...articles, ...standing].map(({ file, body: { links } }) => ({ file, links })),
    ...authors.map(({ author }) => ({ file: author.file, links: author.biography.links })),
  ];
}

/** What links may lead to in articles and standing pages. */
export function anchorsOf({ articles, standing }: Publication): Anchors[] {
  return [...articles, ...standing].map(({ url, body: { ids } }) => ({ url, ids }));
}

interface Targets {
  /** Of texts: pages that the site makes of data have ids of their own. */
  anchors: readonly Anchors[];
  pages: readonly Outline[];
  files: readonly { url: string }[];
  /** Whether a url may be that of an article with errors, which is no page yet. */
  isBroken: (url: string) => boolean;
  /** The files of authors who have no page yet, by the place of the page they would have. */
  awaited: ReadonlyMap<string, string>;
}

/** The authors of all content who have no page, for lack of a published article, with the pages they would have. */
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

/** Links to pages of this site that do not exist: a warning each, since a page may be made by other means. */
export function brokenLinks(
  linking: readonly Linking[],
  { pages, files, anchors, isBroken, awaited }: Targets,
): Diagnostic[] {
  const known = new Set([...pages, ...files].map(({ url }) => placeOf(url)));
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
          ...whyMissing(url, awaited.get(placeOf(url)) ?? awaited.get(placeOf(`${url}/`))),
        },
      ];
    }),
  );
}

function whyMissing(
  url: string,
  author: string | undefined,
): Pick<Diagnostic, "rule" | "message" | "hint"> {
  if (author === undefined) {
    return {
      rule: "link/missing",
      message: `The link leads to ${url}, which is no page of the site`,
      hint: "Correct the url, or write the page. A text may link to the file itself: [text](../pages/about.md).",
    };
  }
  return {
    rule: "link/unpublished",
    message: `The link leads to ${url}, an author without a published article`,
    hint: `Remove the link, or write \`public: true\` in ${author}, which gives the author a page now.`,
  };
}

/** `/about/` and `/about/index.html` are one file; a link may be percent-encoded where a page's url is not. */
function placeOf(url: string): string {
  return encodePath(outputPath(url));
}

/** The pictures of this site that an article shows, by url. */
export function imagesOf({ image, body: { images } }: ArticleFacts): string[] {
  return image?.src.startsWith("/") ? [image.src, ...images] : [...images];
}

/** The pictures that public pages show, by url: the only ones that are published. */
export function imagesShown({ articles, standing, authors, settings }: Publication): string[] {
  const others = [
    ...standing.map(({ body }) => body),
    ...authors.map(({ author }) => author.biography),
  ];
  const logo = settings.logo ? [settings.logo.src] : [];
  const ofOthers = others.flatMap(({ images }) => images);
  return [...new Set([...logo, ...articles.flatMap(imagesOf), ...ofOthers])];
}
