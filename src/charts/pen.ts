import { html } from "../html.ts";
import type { Frame } from "./types.ts";

export type Anchor = "start" | "middle" | "end";

/** Makes elements of a drawing. Right-to-left drawings are mirrored here, so that no kind of chart thinks of it. */
export interface Pen {
  line: (from: Point, to: Point, name: string) => string;
  rect: (at: Point, size: { width: number; height: number }, name: string) => string;
  dot: (at: Point, radius: number, name: string) => string;
  /** Draws a path through points, broken where one is missing. */
  path: (points: readonly (Point | undefined)[], name: string) => string;
  /** `at` is the baseline of the first line. */
  text: (at: Point, lines: string | readonly string[], name: string, anchor?: Anchor) => string;
}

export interface Point {
  x: number;
  y: number;
}

/** Between two lines of a label, in units of the drawing. */
export const LINE_HEIGHT = 16;
/** The size of all text in drawings; the stylesheet has the same. */
export const TEXT_SIZE = 13;
/** Bold text is as wide as normal text of this size. */
export const BOLD_SIZE = 14;

export function penOf({ width, isRightToLeft }: Pick<Frame, "width" | "isRightToLeft">): Pen {
  const at = (x: number): number => short(isRightToLeft ? width - x : x);
  return {
    line: (from, to, name) =>
      `<line class="${name}" x1="${at(from.x)}" y1="${short(from.y)}" x2="${at(to.x)}" y2="${short(to.y)}"/>`,
    rect: ({ x, y }, size, name) => {
      const left = isRightToLeft ? width - x - size.width : x;
      return `<rect class="${name}" x="${short(left)}" y="${short(y)}" width="${short(size.width)}" height="${short(size.height)}"/>`;
    },
    dot: ({ x, y }, radius, name) =>
      `<circle class="${name}" cx="${at(x)}" cy="${short(y)}" r="${short(radius)}"/>`,
    path: (points, name) => {
      const d = points
        .map((point, index) => {
          if (!point) return "";
          const sign = points[index - 1] ? "L" : "M";
          return `${sign}${at(point.x)} ${short(point.y)}`;
        })
        .join("");
      return d === "" ? "" : `<path class="${name}" d="${d}"/>`;
    },
    text: ({ x, y }, lines, name, anchor = "start") => {
      const own = typeof lines === "string" ? [lines] : lines;
      const anchored = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
      const [first = "", ...others] = own;
      const more = others.map(
        (each) => `<tspan x="${at(x)}" dy="${LINE_HEIGHT}">${escaped(each)}</tspan>`,
      );
      return `<text class="${name}" x="${at(x)}" y="${short(y)}"${anchored}>${escaped(first)}${more.join("")}</text>`;
    },
  };
}

function escaped(text: string): string {
  return String(html`${text}`);
}

/** A tenth of a unit is finer than any screen shows. */
function short(value: number): number {
  return Math.round(value * 10) / 10;
}
