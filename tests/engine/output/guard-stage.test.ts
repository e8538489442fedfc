import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guardStage } from "../../../src/engine/output/guard-stage.ts";
import { openStage } from "../../../src/engine/output/stage.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

/** A process that opens a stage, tells so, and waits to be ended. */
const SCRIPT = `
import { guardStage } from ${JSON.stringify(join(ROOT, "src/engine/output/guard-stage.ts"))};
import { openStage } from ${JSON.stringify(join(ROOT, "src/engine/output/stage.ts"))};
guardStage(openStage(process.argv[1]));
process.stdout.write("open");
setInterval(() => {}, 1000);
`;

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s removes the stage and the lock, and the status is %i", async (signal, status) => {
  const output = join(place.folder, "_site");
  const child = spawn(process.execPath, ["--input-type=module", "-e", SCRIPT, output], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  expect(existsSync(join(place.folder, "._site.stage"))).toBe(true);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  expect(await ended).toBe(status);
  expect(existsSync(join(place.folder, "._site.stage"))).toBe(false);
  expect(existsSync(join(place.folder, "._site.lock"))).toBe(false);
  expect(existsSync(output)).toBe(false);
});

test("a signal that comes just before a build ends still ends a process that would go on", async () => {
  const output = join(place.folder, "_site");
  const busy = `
const close = guardStage(openStage(process.argv[1]));
process.kill(process.pid, "SIGTERM");
for (const until = performance.now() + 200; performance.now() < until; );
close();
`;
  const script = SCRIPT.replace(/^guardStage.*$/m, busy);
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, output], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 10_000,
    killSignal: "SIGKILL",
  });
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(143);
});

test("a server may build any number of times: it listens for signals once", () => {
  const listeners = () => ["exit", "SIGINT", "SIGTERM"].map((name) => process.listenerCount(name));
  guardStage(openStage(join(place.folder, "_site")))();
  const before = listeners();
  for (let build = 0; build < 30; build += 1) {
    guardStage(openStage(join(place.folder, "_site")))();
  }
  expect(listeners()).toEqual(before);
});
