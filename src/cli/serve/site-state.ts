import type { ReadArticle } from "../../content/articles/memory.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { LastBuild } from "../../engine/strategies/change.ts";
import { encodePath } from "../../pages/urls.ts";
import type { ArticleView } from "../../serve/corner/article-view.ts";
import type { Corner, DraftsShown, Reported } from "../../serve/corner/corner.ts";
import type { ProblemReport } from "../../serve/corner/own-page.ts";
import type { CornerSource, Viewer } from "../../serve/corner/routes.ts";
import { type EditorName, editorUrl } from "../../serve/editors.ts";
import { OWN_FOLDER } from "../../serve/own-files.ts";
import type { BuildResult } from "../build/build.ts";
import { articleAt, articleFactsAt } from "./article-facts.ts";
import { type BuildReport, buildReport, NO_REPORT, placeOnDisk } from "./build-report.ts";
import { type PagesOfFiles, pagesOfFiles, urlOfPath } from "./pages-of-files.ts";
import { asOf, clockTime, stateOfSite, troubleOf } from "./trouble.ts";

/** What the corner of pages needs of the server. */
export interface StateSource {
  request: Pick<BuildRequest, "content" | "contentShown" | "pathPrefix">;
  /** The editor that links open; undefined for no links. */
  editor: EditorName | undefined;
  /** The last build that laid out a site. */
  last: () => LastBuild | undefined;
  read: () => ReadArticle;
  drafts: () => DraftsShown;
  showDrafts: CornerSource["showDrafts"];
  /** Pages have a corner only while there are errors: for sites that nobody here writes. */
  onlyErrors: boolean;
}

/** What is known of the site that the server shows. */
export interface SiteState extends CornerSource {
  /** A build of these changed files has begun: until it ends, their errors are not known. */
  begin: (files: readonly string[]) => void;
  /** A build has ended, at a time in milliseconds since 1970. */
  note: (result: BuildResult, now: number) => void;
  /** Whether a build has written a site. Until then, there is none to show. */
  hasSite: () => boolean;
  /** The address of a file's page on this server, if it has one. */
  pageOf: (file: string) => string | undefined;
}

const NOTHING_TO_READ = {
  errors: [],
  warnings: [],
  state: "Problems are shown only on the machine that serves this site, and in its terminal.",
};

/** Keeps the reports of builds, and makes of them what pages show. Pages are looked up when they are requested. */
export function siteState(source: StateSource): SiteState {
  const { request, editor, last } = source;
  const { pathPrefix } = request;
  const known = pagesOfFiles();
  let report = NO_REPORT;
  let goodAt: number | undefined;
  let changing: ReadonlySet<string> = new Set();
  /** The report without errors that the running build may find fixed. */
  const current = (): BuildReport => ({
    ...report,
    errors: report.errors.filter(({ file }) => !changing.has(file)),
  });
  const outlines = () => last()?.preparation.prepared?.outlines ?? [];
  const pages = (): PagesOfFiles => {
    known.see(outlines());
    return known;
  };
  /** Nobody knows yet which address the page of a new file with errors will have. */
  const isNew = (file: string): boolean =>
    file.endsWith(".md") && pages().urlOf(file) === undefined;
  const addressOf = (url: string): string => encodePath(pathPrefix + url.slice(1));
  const pageOf = (file: string): string | undefined => {
    const url = pages().urlOf(file);
    return url && addressOf(url);
  };
  const open = (place: Pick<Diagnostic, "file" | "line" | "column">, { isLocal }: Viewer) =>
    editor && isLocal ? { edit: editorUrl(editor, placeOnDisk(place, request)) } : {};
  const reported = (all: readonly Diagnostic[], viewer: Viewer): Reported[] =>
    all.map((each) => ({ ...each, ...open(each, viewer) }));
  /** Reports quote drafts: a server without drafts shows them only on this machine. */
  const mayRead = ({ isLocal }: Viewer): boolean => isLocal || source.drafts().canSwitch;
  const time = (): string => clockTime(goodAt ?? 0, last()?.content.settings?.timeZone ?? "utc");
  return {
    begin: (files) => {
      changing = new Set(files);
    },
    note: (result, now) => {
      changing = new Set();
      report = buildReport(result);
      if (report.isFresh) goodAt = now;
    },
    hasSite: () => goodAt !== undefined,
    pageOf,
    showDrafts: source.showDrafts,
    corner: (path, viewer): Corner | undefined => {
      if (goodAt === undefined || !mayRead(viewer)) return undefined;
      const url = urlOfPath(path);
      const file = pages().fileOf(url);
      const article = articleAt(url, last());
      const isUnknown = file === undefined && !outlines().some((each) => each.url === url);
      const isHeldBack = last()?.content.failed.has(file ?? "") ?? false;
      const trouble = troubleOf(current(), {
        concerns: (each) => (isUnknown ? isNew(each) : each === file),
        ...{ isUnknown, isMissing: !article, isHeldBack, time, request },
      });
      if (source.onlyErrors && !trouble) return undefined;
      const warnings = report.warnings.get(file ?? "")?.length ?? 0;
      return {
        ...(trouble && { trouble: { ...trouble, here: reported(trouble.here, viewer) } }),
        drafts: source.drafts(),
        ...(article && {
          article: { warnings, details: addressOf(`/${OWN_FOLDER}article${url}`) },
        }),
        ...(file !== undefined && open({ file, line: 1, column: 1 }, viewer)),
        warnings: report.warningCount,
      };
    },
    problems: (viewer): ProblemReport => {
      if (!mayRead(viewer)) return { ...NOTHING_TO_READ, pageOf, home: addressOf("/") };
      const { errors, warnings, message, isFresh } = report;
      return {
        errors: reported(errors, viewer),
        warnings: reported([...warnings.values()].flat(), viewer),
        ...(message !== undefined && { message }),
        ...(goodAt !== undefined && { state: isFresh ? stateOfSite(errors) : asOf(time()) }),
        pageOf,
        home: addressOf("/"),
      };
    },
    article: (path, viewer): ArticleView | undefined => {
      const built = mayRead(viewer) ? last() : undefined;
      const found = articleFactsAt(urlOfPath(path), built, source.read());
      if (!found) return undefined;
      const { file, facts } = found;
      return { ...facts, warnings: reported(report.warnings.get(file) ?? [], viewer) };
    },
  };
}
