import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { coreCount, openPool, type Pool, stopThreads } from "../../../src/engine/threads/pool.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

const source = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, path)).href);

/** A module whose functions do what a thread may do. */
const MODULE = `
import { setTimeout } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { BuildError } from ${source("src/engine/errors/build-error.ts")};
import { packed } from ${source("src/engine/errors/thread-errors.ts")};

let calls = 0;
export const add = ([a, b]) => packed(() => a + b);
export const slowly = (ms) => packed(async () => {
  const from = Date.now();
  calls += 1;
  await setTimeout(ms);
  return { thread: threadId, calls, from, to: Date.now() };
});
export const refuse = () => packed(() => { throw new BuildError("it may not", "Do not."); });
export const end = () => process.exit(3);
export const never = () => packed(() => new Promise(() => { setInterval(() => {}, 1000); }));
`;

let pool: Pool;
beforeEach(async () => {
  const file = join(place.folder, "work.mjs");
  writeFileSync(file, MODULE);
  pool = await openPool(file, { threads: 2 });
});
afterEach(() => pool.close());

test("a thread runs the function of that name with what it is given, and gives what it gives", async () => {
  expect(await pool.run<number>("add", [2, 3])).toBe(5);
});

test("a thread runs what another module exports, where one is named", async () => {
  const file = join(place.folder, "other.mjs");
  writeFileSync(file, MODULE.replace("a + b", "a * b"));
  expect(await pool.run<number>("add", [2, 3], file)).toBe(6);
  expect(await pool.run<number>("add", [2, 3])).toBe(5);
});

test("there are as many threads as were asked for, and each runs one thing at a time", async () => {
  interface Ran {
    thread: number;
    from: number;
    to: number;
  }
  const ran = await Promise.all(Array.from({ length: 6 }, () => pool.run<Ran>("slowly", 60)));
  const threads = Map.groupBy(ran, ({ thread }) => thread);
  expect(threads.size).toBe(2);
  for (const own of threads.values()) {
    const ordered = own.toSorted((a, b) => a.from - b.from);
    for (const [index, { from }] of ordered.entries())
      expect(from).toBeGreaterThanOrEqual(ordered[index - 1]?.to ?? 0);
  }
});

test("what a function throws is thrown again, with its class, and the thread goes on", async () => {
  const refused = pool.run("refuse", undefined);
  await expect(refused).rejects.toBeInstanceOf(BuildError);
  await expect(refused).rejects.toMatchObject({ message: "it may not", hint: "Do not." });
  expect(await pool.run("add", [1, 1])).toBe(2);
});

test("a function that there is not, and a thread that ends by itself, are errors, not silence", async () => {
  await expect(pool.run("nothing", 1)).rejects.toThrow();
  await expect(pool.run("end", 1)).rejects.toThrow();
});

test("a module that can't be read is an error too", async () => {
  const file = join(place.folder, "broken.mjs");
  writeFileSync(file, "export const add = {{{");
  const broken = await openPool(file, { threads: 1 });
  await expect(broken.run("add", [1, 1])).rejects.toThrow();
  await broken.close();
});

test("threads that can't be started, since too many files are open, say so with the system's code", () => {
  const script = `
import { openPool } from ${source("src/engine/threads/pool.ts")};
const pool = await openPool(${JSON.stringify(join(place.folder, "work.mjs"))}, { threads: 4 });
const tasks = [1, 2, 3, 4].map((each) => pool.run("add", [each, 1]));
await Promise.all(tasks).catch(({ code }) => console.log(code));
process.exit();`;
  const args = [process.execPath, "--input-type=module", "-e", script];
  const few = spawnSync("sh", ["-c", 'ulimit -n 30; exec "$@"', "sh", ...args], {
    encoding: "utf8",
  });
  expect(few.stdout).toBe("EMFILE\n");
});

test("closing twice is closing", async () => {
  await pool.close();
  await pool.close();
});

test("there is a core at least", () => {
  expect(coreCount()).toBeGreaterThanOrEqual(1);
});

// The last one: the process is about to end after it.
test("threads end before the process does, and what waited for one gets no answer", async () => {
  let told = "";
  const waiting = pool.run("never", undefined).then(
    () => {
      told = "done";
    },
    (error) => {
      told = String(error);
    },
  );
  await setTimeout(100);
  await stopThreads();
  await Promise.race([waiting, setTimeout(100)]);
  expect(told).toBe("");
});
