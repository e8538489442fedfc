import { hash } from "node:crypto";
import { momentFromMillis } from "../../dates/moments.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { Trouble } from "../../serve/corner/problem-dialog.ts";
import { type BuildReport, isForAllPages } from "./build-report.ts";

const UP_TO_DATE = "All other pages are up to date.";

/** How current the pages of a site are that was built, perhaps in spite of errors. */
export function stateOfSite(errors: readonly Diagnostic[]): string {
  if (errors.length === 0) return "All pages are up to date.";
  return "Pages of files with errors are missing, or as they were. All other pages are up to date.";
}

/** How current a site is that could not be built; `time` is the clock's. */
export function asOf(time: string): string {
  return `The whole site is as of your last good build, at ${time}.`;
}

/** The errors that a page shows; undefined if there are none at all. */
export function troubleOf(
  { errors, message, isFresh }: BuildReport,
  {
    file,
    isMissing,
    isHeldBack,
    time,
    request,
  }: {
    file: string | undefined;
    isMissing: boolean;
    /** Whether the page is an earlier version of its file. */
    isHeldBack: boolean;
    time: () => string;
    request: Pick<BuildRequest, "content" | "contentShown">;
  },
): Trouble | undefined {
  if (errors.length === 0 && message === undefined) return undefined;
  const here = errors.filter((each) => each.file === file || isForAllPages(each.file, request));
  const own = isMissing
    ? "Until then, this page is missing."
    : isHeldBack
      ? "Until then, you see its last version without errors."
      : "You see the page in spite of them.";
  return {
    here,
    elsewhere: errors.length - here.length,
    ...(message !== undefined && { message }),
    state: isFresh ? `${own} ${UP_TO_DATE}` : asOf(time()),
    report: hash("sha1", JSON.stringify([here, message])),
  };
}

/** `14:32`, in the publication's time zone. */
export function clockTime(millis: number, zone: string): string {
  return momentFromMillis(millis, zone).iso.slice(11, 16);
}
