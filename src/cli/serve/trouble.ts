import { hash } from "node:crypto";
import { momentFromMillis } from "../../dates.ts";
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
    concerns,
    isUnknown,
    isMissing,
    isHeldBack,
    time,
    request,
  }: {
    /** Whether the page is a file's, or may be. */
    concerns: (file: string) => boolean;
    /** Whether no page ever had the address. */
    isUnknown: boolean;
    isMissing: boolean;
    /** Whether the page is an earlier version of its file. */
    isHeldBack: boolean;
    time: () => string;
    request: Pick<BuildRequest, "content" | "contentShown">;
  },
): Trouble | undefined {
  if (errors.length === 0 && message === undefined) return undefined;
  const here = errors.filter((each) => concerns(each.file) || isForAllPages(each.file, request));
  return {
    here,
    elsewhere: errors.length - here.length,
    ...(message !== undefined && { message }),
    state: isFresh
      ? `${stateOfPage({ isUnknown, isMissing, isHeldBack })} ${UP_TO_DATE}`
      : asOf(time()),
    report: hash("sha1", JSON.stringify([here, message])),
  };
}

function stateOfPage(is: { isUnknown: boolean; isMissing: boolean; isHeldBack: boolean }): string {
  if (is.isUnknown) return "No page has this address: it may be that of a new file with errors.";
  if (is.isMissing) return "Until then, this page is missing.";
  if (is.isHeldBack) return "Until then, you see its last version without errors.";
  return "You see the page in spite of them.";
}

/** `14:32`, in the publication's time zone. */
export function clockTime(millis: number, zone: string): string {
  return momentFromMillis(millis, zone).iso.slice(11, 16);
}
