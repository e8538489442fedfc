import { LIMITS, type Limit, raising } from "../../limits.ts";
import { kindOf, MEDIA_KINDS, type MediaKindName } from "../../media/kinds.ts";
import type { Rule } from "../../rules/rules.ts";

/** Why a file of `media/` can't be published, worded for its editor. */
export interface MediaProblem {
  problem: string;
  hint: string;
  rule: Extract<Rule, `media/${string}` | "file/conflict">;
}

export function notAKind(path: string): MediaProblem {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return {
    rule: "media/kind",
    problem: `The file “/${path}” is of a kind that is not published`,
    hint: INSTEAD[extension] ?? `Use one of these: ${Object.keys(MEDIA_KINDS).join(", ")}.`,
  };
}

const AS_MP4 = "Export it as MP4 (H.264 and AAC) or WebM: browsers can’t play this format.";
const AS_M4A = "Export it as MP3, M4A or Opus: browsers can’t play this format.";
const NO_MACROS = "Save it without macros, as DOCX, XLSX or PPTX: macros can harm readers.";
const NO_CODE = "Write a page in pages/, or pack the file as ZIP: it could run code on this site.";

/** What to do with kinds that editors often have. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...{ avi: AS_MP4, flv: AS_MP4, mkv: AS_MP4, mov: AS_MP4, mpg: AS_MP4, wmv: AS_MP4 },
  ...{ aif: AS_M4A, aiff: AS_M4A, amr: AS_M4A, wma: AS_M4A },
  ...{ docm: NO_MACROS, pptm: NO_MACROS, xlsm: NO_MACROS },
  ...{ htm: NO_CODE, html: NO_CODE, js: NO_CODE, svg: NO_CODE, swf: NO_CODE, xml: NO_CODE },
};

export function mistaken(path: string, { is, hint }: { is: string; hint: string }): MediaProblem {
  return { rule: "media/broken", problem: `The file “/${path}” ${is}`, hint };
}

export function unlikeName(path: string, name: MediaKindName): MediaProblem {
  return {
    rule: "media/broken",
    problem: `The file “/${path}” does not contain what its name says, ${kindOf(name).label}`,
    hint: "Open it in the program that made it, and save it again in this format.",
  };
}

export function tooLarge(path: string, bytes: number, limit: Limit): MediaProblem {
  return {
    rule: "media/too-large",
    problem: `The file “/${path}” has ${millions(bytes)} MB, and the limit is ${millions(LIMITS[limit])} MB`,
    hint: `${SMALLER[limit] ?? "Split it into several files."} ${raising(limit)}`,
  };
}

const SMALLER: Partial<Record<Limit, string>> = {
  mediaBytes:
    "Export it at a lower quality, or put it on a service for large files and link to it there.",
};

function millions(bytes: number): string {
  return String(Math.round(bytes / 1e5) / 10);
}

export function notText(path: string): MediaProblem {
  return {
    rule: "media/broken",
    problem: `The file “/${path}” is not valid UTF-8`,
    hint: "Save it as UTF-8: most programs offer this when saving.",
  };
}

export function noHeader(path: string): MediaProblem {
  return {
    rule: "media/broken",
    problem: `The file “/${path}” is broken: browsers could not play it`,
    hint: "Copy it here again, or export it again.",
  };
}

export function noTrack(path: string, wanted: "video" | "audio"): MediaProblem {
  const hint =
    wanted === "video"
      ? "If it is a recording, rename it so that it ends in .m4a. Otherwise export it again."
      : "Export it again, with sound.";
  const what = wanted === "video" ? "picture" : "sound";
  return { rule: "media/broken", problem: `The file “/${path}” has no ${what}`, hint };
}

export function inConflict(path: string, line: number): MediaProblem {
  return {
    rule: "file/conflict",
    problem: `The file “/${path}” has Git's conflict markers on line ${line}`,
    hint: "Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  };
}
