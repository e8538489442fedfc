import type { Diagnostic } from "../diagnostics.ts";
import type { Body } from "../markdown/types.ts";
import type { Publication } from "../publication/types.ts";
import type { Page } from "./types.ts";
import { encodePath, outputPath } from "./urls.ts";

/** Links of public texts to pages of this site that do not exist: a warning each, since a page may be made by other means. */
export function brokenLinks(
  publication: Publication,
  pages: readonly Page[],
  files: ReadonlySet<string>,
): Diagnostic[] {
  const known = new Set([...pages.map(({ url }) => url), ...files].map(placeOf));
  const texts: { file: string; body: Body }[] = [
    ...publication.articles,
    ...publication.standing,
    ...publication.authors.map(({ author }) => ({ file: author.file, body: author.biography })),
  ];
  return texts.flatMap(({ file, body }) =>
    body.links.flatMap(({ href, line }): Diagnostic[] => {
      const url = href.replace(/[?#].*$/s, "");
      if (known.has(placeOf(url)) || known.has(placeOf(`${url}/`))) return [];
      return [
        {
          file,
          line,
          column: 1,
          severity: "warning",
          rule: "link/missing",
          message: `The link leads to ${url}, which is no page of the site`,
          hint: "Link to the file, as in [text](../pages/about.md), and the url follows it.",
        },
      ];
    }),
  );
}

/** `/about/` and `/about/index.html` are one file; a link may be percent-encoded where a page's url is not. */
function placeOf(url: string): string {
  return encodePath(outputPath(url));
}

/** The pictures that public pages show, by url: the only ones that are published. */
export function imagesShown({ articles, standing, authors }: Publication): string[] {
  const bodies = [
    ...articles.map(({ body }) => body),
    ...standing.map(({ body }) => body),
    ...authors.map(({ author }) => author.biography),
  ];
  const leads = articles.flatMap(({ image }) => (image?.src.startsWith("/") ? [image.src] : []));
  return [...new Set([...leads, ...bodies.flatMap(({ images }) => images)])];
}
