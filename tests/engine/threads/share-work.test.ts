import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { shareWork } from "../../../src/engine/threads/share-work.ts";

test("after a failure nothing more is begun, and what was begun ends first", async () => {
  const queue = [1, 2, 3, 4];
  const log: string[] = [];
  const works = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      log.push(`begins ${job}`);
      await turn();
      if (job === 1) throw new Error("broken");
      await turn();
      log.push(`ends ${job}`);
    }
  };
  await expect(shareWork(queue, [works(), works()])).rejects.toThrow("broken");
  expect(log).toEqual(["begins 1", "begins 2", "ends 2"]);
});
