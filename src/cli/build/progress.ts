import type { Phase } from "../../engine/work.ts";

/** Receives the progress of a build. */
export interface Progress {
  phase: (phase: Phase) => void;
  /** `done` of the phase's `total` articles, pictures or pages are finished. */
  step: (done: number, total: number) => void;
  /** The build has ended, successfully or not. */
  end: () => void;
}

export interface ProgressTarget {
  /** Prints whole lines. */
  say: (text: string) => void;
  /** Replaces the line drawn before. Undefined if the output is not a terminal. */
  redraw: ((line: string) => void) | undefined;
  /** Monotonic milliseconds. */
  now: () => number;
}

/** Shorter builds show no progress. */
const SILENT_MS = 1_000;
const REDRAW_MS = 100;

const WORDS: Record<Phase, { doing: string; things: string }> = {
  read: { doing: "Reading", things: "articles" },
  plan: { doing: "Planning", things: "pages" },
  pictures: { doing: "Making", things: "pictures" },
  render: { doing: "Rendering", things: "pages" },
  cards: { doing: "Drawing", things: "social cards" },
  search: { doing: "Indexing", things: "search indexes" },
  apply: { doing: "Writing", things: "pages" },
};

/**
 * Shows progress: on a terminal one line that is redrawn, with the phase, its progress and the time left; elsewhere one
 * line per phase.
 */
export function progressOf({ say, redraw, now }: ProgressTarget): Progress {
  const started = now();
  let phase: Phase = "read";
  let entered = started;
  let drawn = Number.NEGATIVE_INFINITY;
  let shown = false;
  const draw = (line: string): void => {
    if (now() - started < SILENT_MS) return;
    drawn = now();
    if (redraw) redraw(line);
    else say(`${line}\n`);
    shown = true;
  };
  return {
    phase: (next) => {
      phase = next;
      entered = now();
      draw(`${WORDS[next].doing}…`);
    },
    step: (done, total) => {
      if (!redraw || now() - drawn < REDRAW_MS) return;
      draw(stepLine(phase, { done, total, spent: now() - entered }));
    },
    end: () => {
      if (shown) redraw?.("");
    },
  };
}

function stepLine(
  phase: Phase,
  { done, total, spent }: { done: number; total: number; spent: number },
): string {
  const { doing, things } = WORDS[phase];
  const left = done > 0 ? Math.ceil((spent * (total - done)) / done / 1000) : undefined;
  const time = left === undefined ? "" : ` · ${left} s left`;
  return `${doing} ${formatCount(done)} of ${formatCount(total)} ${things}${time}`;
}

/** A count with commas between thousands. Intl takes longer to load than a build without changes. */
export function formatCount(value: number): string {
  return value < 1_000 ? String(value) : value.toLocaleString("en");
}
