import { REASONS } from "../../drawings/reasons.ts";
import type { PlacedProblem } from "../../drawings/rewrite-drawing.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { Rule } from "../../rules/rules.ts";
import { extensionOf, type PictureKind, SUPPORTED_EXTENSIONS } from "../files/picture-kinds.ts";

/** Why a picture can't be shown, worded for its editor. */
export interface PictureProblem {
  problem: string;
  hint: string;
  rule: Rule;
}

/** The most problems that one message lists; they are all of different kinds. */
const MOST_LISTED = 4;

export function badDrawing(path: string, problems: readonly PlacedProblem[]): PictureProblem {
  const [first] = problems;
  const listed = problems.slice(0, MOST_LISTED).map(inWords);
  const more = problems.length - listed.length;
  const words = [...listed, ...(more > 0 ? [`has ${more} more problems`] : [])].join("; it ");
  const { hint, limit } = { limit: undefined, ...REASONS[first?.reason ?? "malformed"] };
  return {
    rule: limit ? "image/too-large" : "image/broken",
    problem: `The drawing “/${path}” ${words}`,
    hint: limit ? `${hint} ${raising(limit)}` : hint,
  };
}

function inWords({ reason, detail, line, column }: PlacedProblem): string {
  const which = detail ? `: ${detail}` : "";
  return `${REASONS[reason].what}${which} (line ${line}, column ${column})`;
}

export function unsized(path: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The drawing “/${path}” has no size`,
    hint: "Add a width and a height, or a viewBox, to its first element, or export it again.",
  };
}

export function oversizedDrawing(path: string): PictureProblem {
  return {
    rule: "image/too-large",
    problem: `The drawing “/${path}” has more than ${LIMITS.drawingSide} units on a side`,
    hint: `Export it again with a smaller width, height or viewBox: pages scale it anyway. ${raising("drawingSide")}`,
  };
}

export function heavyDrawing(path: string, size: number): PictureProblem {
  return {
    rule: "image/too-large",
    problem: `The drawing “/${path}” has ${Math.round(size / 1e6)} MB, which is too large`,
    hint: `Simplify it in a drawing program, or export it as PNG: every reader downloads all of it. ${raising("drawingBytes")}`,
  };
}

/** A file that browsers can't show as a picture, whatever its name. */
export function otherKind(path: string, { is, hint }: PictureKind): PictureProblem {
  return { rule: "image/broken", problem: `The picture “/${path}” ${is}`, hint };
}

export function tooLarge(message: string, limit: Limit): PictureProblem {
  const { picturePixels, pictureSide, pictureBytes } = LIMITS;
  const most = `${picturePixels / 1e6} million pixels, ${pictureSide} on a side and ${pictureBytes / 1e6} MB`;
  return {
    rule: "image/too-large",
    problem: `${message}, which is too large`,
    hint: `Scale it down: 2,000 pixels on the longer side are enough. The limit is ${most}. ${raising(limit)}`,
  };
}

export function wrongExtension(path: string, type: string): PictureProblem {
  const right = USUAL_EXTENSIONS.get(type);
  const problem = `The picture “/${path}” is not in ${extensionOf(path).toUpperCase()} format, but in ${type.toUpperCase()}`;
  const hint = right
    ? `Rename it so that it ends in .${right}, or export it again.`
    : "Export it as JPEG, PNG, WebP or AVIF: browsers can't show this format.";
  return { rule: "image/broken", problem, hint };
}

/** The usual extension of each type. */
const USUAL_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ...[...SUPPORTED_EXTENSIONS].map(([extension, type]): [string, string] => [type, extension]),
  ["jpg", "jpg"],
  ["png", "png"],
]);

export function cutOff(path: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is incomplete: its end is missing`,
    hint: "Copy it here again, or export it again.",
  };
}

export function altered(path: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is damaged: a part does not match its checksum`,
    hint: "Copy it here again, or export it again.",
  };
}

export function unreadable(path: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is broken: its size can't be read`,
    hint: "Copy it here again, or open it in a picture editor and export it again.",
  };
}

/** The picture failed to decode while being resized; `why` is the cause, if known. */
export function undecodable(path: string, why?: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is broken: it can't be decoded${why ? ` (${why})` : ""}`,
    hint: "Open it in a picture editor and export it again, or copy it here again.",
  };
}
