import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { FULL, SEED, times } from "../kit/measures/sample.ts";
import { openDesk } from "../kit/random-edits/editing-session.ts";
import { picker } from "../kit/random-edits/pick.ts";
import { type Serving, serveLive } from "../kit/servers/serve-command.ts";

const EDITS = 1_000;
/** One in so many breaks the site; the next mends it. */
const BREAKING = 5;
const ARTICLES = 60;
const PATIENCE_MS = 20_000;
const CHOICES = fc.noBias(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }));
/** So much of what is used after a fifth of the edits may be there more at the end. */
const GROWTH = 1.2;

let place: ReturnType<typeof scratch>;
let serving: Serving;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  place = scratch();
  desk = openDesk(join(place.folder, "content"), ARTICLES);
  serving = await serveLive([...places("_site", "cache"), "--port", "0", "--no-restart"]);
});
afterAll(async () => {
  await serving.stop();
  serving.kill();
  place.remove();
});

test("through a thousand edits, of which two hundred break it, the server lives, recovers and grows no further", async () => {
  const used: number[] = [];
  const picks = fc.sample(CHOICES, { seed: SEED, numRuns: times(EDITS) });
  for (let count = 0; count < times(EDITS); count += 1) {
    const pick = picker(picks[count] ?? []);
    if (count % BREAKING === BREAKING - 2) {
      const { what, says, mend } = desk.slip(pick);
      expect(await shown(".dateline/problems", says, 200), `${count}: ${what}`).toBe("shown");
      const { path, shows } = mend();
      count += 1;
      expect(await shown(path, shows, 200), `${count}: mended after ${what}`).toBe("shown");
    } else {
      const { what, path, shows } = desk.edit(pick);
      const status = shows === "nothing" ? 404 : 200;
      expect(await shown(path, shows, status), `${count}: ${what}`).toBe("shown");
    }
    if (count % 10 === 0) used.push(residentKb(serving.pid));
  }
  const fifth = Math.floor(used.length / 5);
  const [early, late] = [median(used.slice(fifth, 2 * fifth)), median(used.slice(-fifth))];
  // A tenth of the edits end while the engine still compiles what it runs often.
  if (FULL) expect(late / early, `${early} kB, then ${late} kB`).toBeLessThan(GROWTH);
});

test("what it has written in the end is what a build from nothing writes", async () => {
  const ran = dateline(["build", ...places("cold", "cold-cache")]);
  expect(ran.status, ran.stderr).toBe(0);
  // `serve` adds a desk for its own machine.
  const isPage = (path: string) => path.endsWith(".html") && !path.startsWith("admin/");
  const pages = (name: string) => {
    const all = Object.entries(fileHashes(join(place.folder, name)));
    return Object.fromEntries(all.filter(([path]) => isPage(path)));
  };
  expect(pages("_site")).toEqual(pages("cold"));
});

function places(output: string, cache: string): string[] {
  return [
    ...["--content", join(place.folder, "content")],
    ...["--output", join(place.folder, output)],
    ...["--cache", join(place.folder, cache)],
  ];
}

/** Asks for a page until it is as it should be: what an open page's reload does. */
async function shown(path: string, words: RegExp | "nothing", status: number): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const response = await fetch(serving.url + path);
    const text = await response.text();
    if (response.status === status && (words === "nothing" || words.test(text))) return "shown";
    if (performance.now() > until)
      return `${response.status}: ${text}\n${serving.printed().slice(-2000)}`;
    await setTimeout(10);
  }
}

function residentKb(pid: number): number {
  return Number(spawnSync("ps", ["-o", "rss=", "-p", `${pid}`], { encoding: "utf8" }).stdout);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
