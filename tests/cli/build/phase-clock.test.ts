import { expect, test } from "vitest";
import { phaseClock } from "../../../src/cli/build/phase-clock.ts";
import type { Phase } from "../../../src/engine/work.ts";

/** A clock that the test sets, in milliseconds. */
function clock() {
  let time = 5_000;
  const entered: Phase[] = [];
  const phases = phaseClock(
    (phase) => entered.push(phase),
    () => time,
  );
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ...phases, wait, entered };
}

test("each phase takes until the next is entered, the last until the end", () => {
  const { enter, stop, wait, entered } = clock();
  enter("read");
  wait(1_500);
  enter("plan");
  wait(250);
  enter("render");
  wait(3_000);
  enter("apply");
  wait(10);
  expect(stop()).toEqual({
    read: 1.5,
    plan: 0.25,
    pictures: 0,
    render: 3,
    cards: 0,
    search: 0,
    apply: 0.01,
    total: 4.76,
  });
  expect(entered).toEqual(["read", "plan", "render", "apply"]);
});

test("a phase that is not entered took no time, and time before the first is part of all", () => {
  const { enter, stop, wait } = clock();
  wait(500);
  enter("read");
  wait(1_000);
  enter("apply");
  wait(500);
  expect(stop()).toEqual({
    read: 1,
    plan: 0,
    pictures: 0,
    render: 0,
    cards: 0,
    search: 0,
    apply: 0.5,
    total: 2,
  });
});

test("a phase that is entered again goes on", () => {
  const { enter, stop, wait } = clock();
  for (const phase of ["read", "plan", "read"] as const) {
    enter(phase);
    wait(1_000);
  }
  expect(stop()).toMatchObject({ read: 2, plan: 1, total: 3 });
});
