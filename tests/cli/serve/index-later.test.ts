import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { indexLater } from "../../../src/cli/serve/index-later.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function waiting(make: () => Promise<void> = async () => {}) {
  const rebuild = vi.fn();
  const fail = vi.fn();
  const made = vi.fn(make);
  const later = indexLater(rebuild, fail);
  const built = (missing: number) => {
    later.wait();
    later.plan({ later: { missing, make: made } });
  };
  return { built, later, rebuild, fail, made };
}

test("indexes are made when nothing has changed for two seconds, and the site is built with them", async () => {
  const { built, rebuild, made } = waiting();
  built(1);
  await vi.advanceTimersByTimeAsync(1_500);
  built(1);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(made).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600);
  expect(made).toHaveBeenCalledOnce();
  expect(rebuild).toHaveBeenCalledOnce();
});

test("where none is missing, none is made", async () => {
  const { built, rebuild, made } = waiting();
  built(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(made).not.toHaveBeenCalled();
  expect(rebuild).not.toHaveBeenCalled();
});

test("one that another change came before is not put in place, and what went wrong with it not told", async () => {
  const { built, later, rebuild, fail } = waiting(async () => {
    later.wait();
    throw new Error("the article has changed");
  });
  built(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(rebuild).not.toHaveBeenCalled();
  expect(fail).not.toHaveBeenCalled();
});

test("other failures are reported", async () => {
  const wrong = new Error("no room");
  const { built, fail } = waiting(() => Promise.reject(wrong));
  built(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(fail).toHaveBeenCalledWith(wrong);
});
