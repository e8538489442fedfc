import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { isRunning, startTimeOf } from "../../../src/engine/disk/running.ts";
import { closeStage, openStage } from "../../../src/engine/output/stage.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const lockOf = (name: string) => join(place.folder, `.${name}.lock`);

const BUILDS = 4;
const ROUNDS = 40;
const EACH_MS = 15;

/**
 * A process that receives a time, opens one stage after the other from then on, all at the same moments as others do,
 * and tells which it got. It ends, with all locks, when its input does.
 */
const SCRIPT = `
import { openStage } from ${JSON.stringify(join(ROOT, "src/engine/output/stage.ts"))};
process.stdout.write("ready\\n");
process.stdin.once("data", (start) => {
  const won = [];
  for (let round = 0; round < ${ROUNDS}; round += 1) {
    while (Date.now() < Number(start) + round * ${EACH_MS});
    try {
      openStage(process.argv[1] + "/out" + round);
      won.push(round);
    } catch (error) {
      if (!/another build \\(process \\d+\\)/.test(error.message)) throw error;
    }
  }
  process.stdout.write(JSON.stringify(won) + "\\n");
});
process.stdin.once("end", () => process.exit());
`;

function startRacer() {
  const args = ["--input-type=module", "-e", SCRIPT, place.folder];
  const { pid, stdin, stdout } = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  return { pid, stdin, line: async (): Promise<string> => String((await lines.next()).value) };
}

const locks = () =>
  Array.from({ length: ROUNDS }, (_, round) =>
    Number(readFileSync(lockOf(`out${round}`), "utf8").split(" ")[0]),
  );

test("of many builds that begin at one moment, over the lock of a dead one or none, one has the output", async () => {
  for (let round = 0; round < ROUNDS; round += 2)
    writeFileSync(lockOf(`out${round}`), "999999999 1 killed");
  const racers = Array.from({ length: BUILDS }, startRacer);
  for (const { line } of racers) expect(await line()).toBe("ready");
  for (const { stdin } of racers) stdin.write(String(Date.now() + 50));
  const won = await Promise.all(
    racers.map(async ({ pid, line }) =>
      (JSON.parse(await line()) as number[]).map((round) => ({ round, pid })),
    ),
  );
  const inOrder = won.flat().toSorted((one, other) => one.round - other.round);
  expect(inOrder).toEqual(locks().map((pid, round) => ({ round, pid })));
  for (const { stdin } of racers) stdin.end();
  const left = readdirSync(place.folder).filter((name) => !/^\.out\d+\.(?:lock|stage)$/.test(name));
  expect(left).toEqual([]);
});

test("a lock of a process whose number was reused does not count", () => {
  writeFileSync(lockOf("_site"), `${process.ppid} 1 killed`);
  closeStage(openStage(join(place.folder, "_site")));
  writeFileSync(lockOf("_site"), `${process.ppid} ${startTimeOf(process.ppid)} alive`);
  expect(() => openStage(join(place.folder, "_site"))).toThrow(`process ${process.ppid}`);
});

test("nor does an empty one, as a power cut may leave it", () => {
  writeFileSync(lockOf("_site"), "");
  closeStage(openStage(join(place.folder, "_site")));
});

test("a build whose lock was deleted by hand closes nothing of the build that has taken it since", () => {
  const stage = openStage(join(place.folder, "_site"));
  writeFileSync(stage.lock, `${process.ppid} ${startTimeOf(process.ppid)} another`);
  closeStage(stage);
  expect([stage.lock, stage.folder].map((path) => existsSync(path))).toEqual([true, true]);
});

test("what was killed while it took a lock leaves nothing for long", () => {
  const names = ["._site.lock.999999999", "._site.lock.0123456789ab"];
  for (const name of names) writeFileSync(join(place.folder, name), "999999999 1 killed");
  writeFileSync(join(place.folder, `._site.lock.${process.ppid}`), "about to take it");
  closeStage(openStage(join(place.folder, "_site")));
  expect(readdirSync(place.folder)).toEqual([`._site.lock.${process.ppid}`]);
});

test("a stage that can't be made leaves no lock", () => {
  const output = join(place.folder, "x".repeat(248));
  expect(() => openStage(output)).toThrow("ENAMETOOLONG");
  expect(readdirSync(place.folder)).toEqual([]);
});

test.skipIf(process.platform !== "linux")(
  "a process that has ended, and waits for its parent to notice, does not run",
  async () => {
    const parent = spawn("sh", ["-c", "true & echo $!; exec sleep 20"]);
    const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
    await expect.poll(() => isRunning(pid)).toBe(false);
    expect(isRunning(parent.pid ?? 0)).toBe(true);
    parent.kill();
  },
);
