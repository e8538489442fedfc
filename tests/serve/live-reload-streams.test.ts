import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { liveReload } from "../../src/serve/live-reload.ts";

/** A browser's connection with this many unsent bytes. */
function stream(waiting: number) {
  const told: string[] = [];
  const state = { destroyed: false };
  const response = {
    req: { method: "GET" },
    writableLength: waiting,
    setHeader: () => {},
    on: () => {},
    write: (text: string) => told.push(text),
    destroy: () => {
      state.destroyed = true;
    },
  } as unknown as ServerResponse;
  return { response, told, state };
}

test.each([
  [0, true],
  [65_536, true],
  [65_537, false],
])("a browser with %i waiting bytes hears of a change: %s", (waiting, isTold) => {
  const live = liveReload("/");
  const { response, told, state } = stream(waiting);
  expect(live.answer(".dateline/events", response)).toBe(true);
  live.reload();
  expect(told).toHaveLength(isTold ? 2 : 1);
  expect(state.destroyed).toBe(!isTold);
});
