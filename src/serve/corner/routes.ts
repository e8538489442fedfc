import { html } from "../../html.ts";
import { type ArticleView, articleView } from "./article-view.ts";
import { type Corner, type CornerPaths, cornerBody, cornerHead } from "./corner.ts";
import { ownPage, type ProblemReport, problemsPage } from "./own-page.ts";

/** Who asks. Only a browser on this machine gets links that open an editor, since they name folders of this machine. */
export interface Viewer {
  isLocal: boolean;
}

/** What the corner shows, as the server's builds know it. */
export interface CornerSource {
  /** The corner of the page at a path of the output. Undefined if there is no site yet. */
  corner: (path: string, viewer: Viewer) => Corner | undefined;
  problems: (viewer: Viewer) => ProblemReport;
  /** Undefined if the page at the path is not an article's. */
  article: (path: string, viewer: Viewer) => ArticleView | undefined;
  /** Builds the site with drafts, or without. Returns false if this server may not. */
  showDrafts: (shown: boolean) => boolean;
}

/** Adds the corner to a page. */
export function withCorner(page: string, corner: Corner, paths: CornerPaths): string {
  const inHead = before(page, page.indexOf("</head>"), String(cornerHead(paths)));
  return before(inHead, inHead.lastIndexOf("</body>"), String(cornerBody(corner, paths)));
}

function before(page: string, at: number, text: string): string {
  return at === -1 ? page + text : page.slice(0, at) + text + page.slice(at);
}

/** The server's own page at a path below the reserved folder, if there is one. */
export function ownPageAt(
  path: string,
  source: CornerSource,
  { viewer, paths }: { viewer: Viewer; paths: CornerPaths },
): string | undefined {
  if (path === "problems") return problemsPage(source.problems(viewer), paths);
  const [, page] = /^article\/(.+)$/.exec(path) ?? [];
  const view = page === undefined ? undefined : source.article(page, viewer);
  if (!view) return undefined;
  const main = html`<h1 lang="${view.language}" dir="auto">${view.title}</h1>\n<div id="article">${articleView(view)}</div>`;
  return ownPage(view.title, main, paths);
}

/** Which state a form asks for, by the path of its action: true shows drafts. Undefined for any other path. */
export function draftsAsked(path: string): boolean | undefined {
  const [, word] = /^drafts\/(show|hide)$/.exec(path) ?? [];
  return word === undefined ? undefined : word === "show";
}
