import { LINE_HEIGHT, type Pen, TEXT_SIZE } from "./pen.ts";
import { LABEL_GAP, labelsWidth } from "./plot.ts";
import { wrapText } from "./text-width.ts";
import type { Chart, Frame } from "./types.ts";

/** Rows that begin with a name: beside what they show, or above it if the drawing is narrow. */
export interface NamedRows {
  /** Where what they show begins and ends. */
  left: number;
  right: number;
  /** The top of what each row shows. */
  tops: readonly number[];
  bottom: number;
  labels: string;
  /** Names are beside what rows show; otherwise above it. */
  isBeside: boolean;
}

interface RowSizes {
  /** Where the first row begins. */
  top: number;
  /** The height of what a row shows. */
  inner: number;
  gap: number;
}

const MOST_BESIDE = { wide: 200, narrow: 96 } as const;

export function namedRows(
  pen: Pen,
  { at, numbers: { locale } }: Pick<Chart, "at" | "numbers">,
  { name, width }: Pick<Frame, "name" | "width">,
  { top, inner, gap }: RowSizes,
): NamedRows {
  const names = at.map((each) => String(each ?? ""));
  const widest = labelsWidth(names);
  const isBeside = name === "wide" || widest <= MOST_BESIDE.narrow;
  const room = isBeside ? Math.min(widest, MOST_BESIDE[name]) : width;
  const lines = names.map((each) =>
    wrapText(each, { width: room, size: TEXT_SIZE, lines: 2, locale }),
  );
  const tops: number[] = [];
  let labels = "";
  let y = top;
  for (const own of lines) {
    const text = own.length * LINE_HEIGHT;
    if (isBeside) {
      const height = Math.max(inner, text);
      tops.push(y + (height - inner) / 2);
      labels += pen.text({ x: 0, y: y + (height - text) / 2 + 12 }, own, "label");
      y += height + gap;
    } else {
      labels += pen.text({ x: 0, y: y + 12 }, own, "label");
      tops.push(y + text + 3);
      y += text + 3 + inner + gap;
    }
  }
  const left = isBeside ? room + LABEL_GAP : 0;
  return { left, right: width, tops, bottom: y - gap, labels, isBeside };
}
