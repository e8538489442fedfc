import type { Phase } from "../../engine/work.ts";

/** Seconds spent in each phase, and in total. */
type Seconds = Record<Phase | "total", number>;

const NO_TIME: Seconds = {
  read: 0,
  plan: 0,
  pictures: 0,
  render: 0,
  cards: 0,
  search: 0,
  apply: 0,
  total: 0,
};

/** Measures the consecutive phases of a build. `now` returns monotonic milliseconds. */
export function phaseClock(onPhase: (phase: Phase) => void, now = () => performance.now()) {
  const seconds: Seconds = { ...NO_TIME };
  const started = now();
  let phase: Phase | undefined;
  let entered = started;
  const leave = (): void => {
    const left = now();
    if (phase) seconds[phase] += (left - entered) / 1000;
    entered = left;
  };
  return {
    enter: (next: Phase): void => {
      leave();
      phase = next;
      onPhase(next);
    },
    stop: (): Seconds => {
      leave();
      seconds.total = (now() - started) / 1000;
      return seconds;
    },
  };
}
