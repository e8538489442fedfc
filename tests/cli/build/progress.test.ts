import { expect, test } from "vitest";
import { formatCount, progressOf } from "../../../src/cli/build/progress.ts";

/** A build's progress with a clock that the test sets, and everything it writes. */
function building({ live }: { live: boolean }) {
  let time = 77_000;
  const written: string[] = [];
  const progress = progressOf({
    say: (text) => written.push(text),
    redraw: live ? (line) => written.push(`${CLEAR}${line}`) : undefined,
    now: () => time,
  });
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ...progress, wait, written };
}

const CLEAR = "\r\u001b[K";

test.each([true, false])("a build of less than a second says nothing (terminal: %s)", (live) => {
  const { phase, step, end, wait, written } = building({ live });
  phase("read");
  for (let done = 1; done <= 9; done += 1) {
    wait(100);
    step(done, 10);
  }
  phase("render");
  end();
  expect(written).toEqual([]);
});

test("without a terminal it says a line a phase, once a second has gone by, and none for steps", () => {
  const { phase, step, end, wait, written } = building({ live: false });
  phase("read");
  wait(1_500);
  step(1, 10);
  phase("plan");
  phase("render");
  for (let done = 1; done <= 50; done += 1) {
    wait(500);
    step(done, 50);
  }
  phase("apply");
  end();
  expect(written).toEqual(["Planning…\n", "Rendering…\n", "Writing…\n"]);
});

test("on a terminal one line is written over: what is done, how far it is, how long it has left", () => {
  const { phase, step, end, wait, written } = building({ live: true });
  phase("read");
  wait(2_000);
  step(2_500, 10_000);
  phase("render");
  wait(3_000);
  step(1_000, 4_000);
  wait(50);
  // Ten times a second is enough.
  step(1_010, 4_000);
  wait(100);
  step(2_100, 4_000);
  end();
  expect(written).toEqual([
    `${CLEAR}Reading 2,500 of 10,000 articles · 6 s left`,
    `${CLEAR}Rendering…`,
    `${CLEAR}Rendering 1,000 of 4,000 pages · 9 s left`,
    `${CLEAR}Rendering 2,100 of 4,000 pages · 3 s left`,
    CLEAR,
  ]);
});

test("no time is shown before anything is done, or once all is", () => {
  const { phase, step, wait, written } = building({ live: true });
  phase("render");
  wait(2_000);
  step(0, 10);
  wait(200);
  step(10, 10);
  expect(written).toEqual([
    `${CLEAR}Rendering 0 of 10 pages`,
    `${CLEAR}Rendering 10 of 10 pages · 0 s left`,
  ]);
});

test("a build that ends leaves a clean line, on a terminal alone", () => {
  for (const live of [true, false]) {
    const { phase, end, wait, written } = building({ live });
    wait(1_500);
    phase("render");
    end();
    expect(written.at(-1) === CLEAR).toBe(live);
  }
});

test("numbers are grouped", () => {
  expect([0, 999, 1_000, 1_234_567].map(formatCount)).toEqual(["0", "999", "1,000", "1,234,567"]);
});
