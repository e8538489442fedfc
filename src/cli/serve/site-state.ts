import { hash } from "node:crypto";
import type { ReadArticle } from "../../content/articles/memory.ts";
import { momentFromMillis } from "../../dates.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { LastBuild } from "../../engine/strategies/change.ts";
import { fillerOf } from "../../pages/fill-in.ts";
import type { Outline } from "../../pages/outline.ts";
import { siteOfEdition } from "../../pages/types.ts";
import { encodePath } from "../../pages/urls.ts";
import type { ArticleView } from "../../serve/corner/article-view.ts";
import type { Corner, DraftsShown, Reported } from "../../serve/corner/corner.ts";
import type { ProblemReport } from "../../serve/corner/own-page.ts";
import type { Trouble } from "../../serve/corner/problem-dialog.ts";
import type { CornerSource, Viewer } from "../../serve/corner/routes.ts";
import { type EditorName, editorUrl } from "../../serve/editors.ts";
import { OWN_FOLDER } from "../../serve/own-files.ts";
import type { BuildResult } from "../build/build.ts";
import { articleFacts } from "./article-facts.ts";
import {
  type BuildReport,
  buildReport,
  isForAllPages,
  NO_REPORT,
  placeOnDisk,
} from "./build-report.ts";
import { type PagesOfFiles, pagesOfFiles, urlOfPath } from "./pages-of-files.ts";

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
  const pages = (): PagesOfFiles => {
    known.see(last()?.preparation.prepared?.outlines ?? []);
    return known;
  };
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
      const trouble = troubleOf(current(), { file, isMissing: !article, time, request });
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
      const outline = articleAt(urlOfPath(path), built);
      const site = built?.preparation.prepared?.site;
      if (!outline || !site) return undefined;
      const { kind, model, edition, file = "" } = fillerOf(site, source.read())(outline);
      if (kind !== "article" || !("readingMinutes" in model)) return undefined;
      return {
        ...articleFacts(model, siteOfEdition(site, edition)),
        warnings: reported(report.warnings.get(file) ?? [], viewer),
      };
    },
  };
}

const NOTHING_TO_READ = {
  errors: [],
  warnings: [],
  state: "Problems are shown only on the machine that serves this site, and in its terminal.",
};

const UP_TO_DATE = "All other pages are up to date.";

function stateOfSite(errors: readonly Diagnostic[]): string {
  if (errors.length === 0) return "All pages are up to date.";
  return "Pages of files with errors are missing, or as they were. All other pages are up to date.";
}

function asOf(time: string): string {
  return `The whole site is as of your last good build, at ${time}.`;
}

/** The errors that a page shows; undefined if there are none at all. */
function troubleOf(
  { errors, message, isFresh }: BuildReport,
  {
    file,
    isMissing,
    time,
    request,
  }: {
    file: string | undefined;
    isMissing: boolean;
    time: () => string;
    request: StateSource["request"];
  },
): Trouble | undefined {
  if (errors.length === 0 && message === undefined) return undefined;
  const here = errors.filter((each) => each.file === file || isForAllPages(each.file, request));
  const own = isMissing
    ? "Until then, this page is missing."
    : "Until then, you see its last version without errors.";
  return {
    here,
    elsewhere: errors.length - here.length,
    ...(message !== undefined && { message }),
    state: isFresh ? `${own} ${UP_TO_DATE}` : asOf(time()),
    report: hash("sha1", JSON.stringify([here, message])),
  };
}

/** `14:32`, in the publication's time zone. */
function clockTime(millis: number, zone: string): string {
  return momentFromMillis(millis, zone).iso.slice(11, 16);
}

function articleAt(url: string, last: LastBuild | undefined): Outline | undefined {
  const outlines = last?.preparation.prepared?.outlines ?? [];
  return outlines.find((each) => each.kind === "article" && each.url === url);
}
