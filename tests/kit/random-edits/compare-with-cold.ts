import type { Phase } from "../../../src/engine/work.ts";
import type { Ended } from "../builds/engine-in-node.ts";
import { EDITS } from "./all-edits.ts";
import { DAMAGE } from "./damaged-outputs.ts";
import { picker, pickOne } from "./pick.ts";
import { filesOf, type Paper } from "./publication-data.ts";
import { type Newsroom, openNewsroom, outputHashes, reportOf } from "./publication-folder.ts";
import type { Lane } from "./ways-to-build.ts";

/** What happens before a build, and how it is built. */
export interface Step {
  /** A name in EDITS or DAMAGE, or `undo`, `touch` or `quiet`. */
  does: string;
  /** Its choices among alternatives. */
  picks: number[];
  /** Written files get an old modification time that depends on their text; otherwise, the current time. */
  aged: boolean;
  verify: boolean;
  /** If set, the edit happens during a build of the content before it, when that build enters this phase. */
  during?: Phase | undefined;
}

interface Rehearsal {
  room: Newsroom;
  paper: Paper;
  /** The publication before each step. */
  papers: Paper[];
  /** Steps with copies of outputs and caches. */
  copied: number[];
  /** Descriptions of all steps so far. */
  told: string[];
}

/** Performs all steps and builds after each. Throws a description of the steps if any build differs from a cold one. */
export async function rehearse(
  first: Paper,
  steps: readonly Step[],
  folder: string,
): Promise<void> {
  const room = openNewsroom(folder);
  const rehearsal: Rehearsal = { room, paper: first, papers: [], copied: [], told: [] };
  let right = true;
  const keepsCopies = steps.some(({ does }) => does === "oldOutput" || does === "oldCache");
  try {
    room.write(first, true);
    await check(rehearsal, { words: "the first build" });
    for (const step of steps) {
      if (keepsCopies) {
        room.copy(rehearsal.told.length);
        rehearsal.copied.push(rehearsal.told.length);
      }
      rehearsal.papers.push(structuredClone(rehearsal.paper));
      const words = await act(rehearsal, step);
      const verify = step.verify || step.does === "quiet";
      right = await check(rehearsal, { words, verify });
    }
    if (!right) await mend(rehearsal);
  } finally {
    room.close();
  }
}

async function act(rehearsal: Rehearsal, step: Step): Promise<string> {
  const { room, papers } = rehearsal;
  const { does, aged } = step;
  const pick = picker(step.picks);
  const mischief = DAMAGE[does];
  if (mischief) {
    const done = room.lanes.map((lane) => {
      // A server assumes that nobody else writes to its output, so the next build must be a new server's.
      lane.stop();
      const before = room.copies(lane, rehearsal.copied);
      // Every lane gets the same picks, so that all are damaged alike.
      return mischief({ ...lane, before, aside: room.aside }, picker(step.picks));
    });
    return [...new Set(done)].join("; ");
  }
  if (does === "touch") return touch(rehearsal, step);
  if (does === "quiet") return quiet(rehearsal, step);
  const before = structuredClone(rehearsal.paper);
  // Each edit also fixes files broken before.
  rehearsal.paper.broken = {};
  let words = "";
  if (does === "undo") {
    const back = pick(papers.length);
    rehearsal.paper = structuredClone(papers[back] ?? rehearsal.paper);
    words = `all is as before step ${back + 1}`;
  } else {
    words = EDITS[does]?.(rehearsal.paper, pick) ?? does;
  }
  const during = step.during && (await editDuring(rehearsal, before, step));
  room.write(rehearsal.paper, aged);
  const age = aged ? "" : " (just now)";
  return `${words}${during ? `, while the content before it is built: ${during}` : age}`;
}

/** Writes the edit during one lane's build of the content before it. */
async function editDuring(
  { room, paper }: Rehearsal,
  before: Paper,
  { during, picks, aged }: Step,
): Promise<string> {
  const lane = pickOne(room.lanes, picker(picks.toReversed()));
  const { error } = await lane.build(room.request(before.request, lane), (phase) => {
    if (phase === during) room.write(paper, aged);
  });
  return `${lane.name}, ${during}${error ? `, which fails: ${error}` : ""}`;
}

/** Changes modification times without changing bytes. */
function touch({ room, paper }: Rehearsal, { picks, aged }: Step): string {
  const pick = picker(picks);
  const paths = Object.keys(filesOf(paper));
  const touched = pick(2) === 0 ? paths : [pickOne(paths, pick)];
  const time = aged ? 1_000_000 + pick(1_000_000) : Date.now() / 1000;
  for (const path of touched) room.touch(path, time);
  return `${touched.length > 1 ? "all files" : touched[0]} are touched`;
}

/** An edit that keeps a file's size and time, so that only a build with --verify must notice it. */
function quiet(rehearsal: Rehearsal, { picks }: Step): string {
  const { room, paper } = rehearsal;
  const pick = picker(picks);
  const before = filesOf(paper);
  const articles = Object.entries(paper.articles);
  const pictures = Object.values(paper.pictures);
  if (pick(2) === 0 && articles.length > 0) {
    const [, { front }] = pickOne(articles, pick);
    front.title = front.title.slice(1) + front.title.slice(0, 1);
  } else if (pictures.length > 0) pickOne(pictures, pick).fill = "123456";
  const changed = Object.entries(filesOf(paper)).filter(([path, text]) => before[path] !== text);
  for (const [path, text] of changed) room.writeQuietly(path, text);
  // Earlier copies of caches now have the same size and time for different bytes.
  rehearsal.copied = [];
  return `${changed.map(([path]) => path)} changes but for size and time (--verify)`;
}

/** Restores the first version if the last step left errors, to check that these leave no trace. */
async function mend(rehearsal: Rehearsal): Promise<void> {
  const { room, papers } = rehearsal;
  const [first] = papers;
  if (!first) return;
  rehearsal.paper = structuredClone(first);
  room.write(first, true);
  await check(rehearsal, { words: "all is as before step 1" });
}

/** Builds cold and in each lane, and compares. Returns whether the content has no errors. */
async function check(
  { room, paper, told }: Rehearsal,
  { words, verify = false }: { words: string; verify?: boolean },
): Promise<boolean> {
  const cold = await room.cold(paper);
  if (cold.error) throw cold.error;
  const right = cold.summary !== undefined;
  told.push(`${told.length}. ${words}${verify ? ", --verify" : ""}${right ? "" : " (an error)"}`);
  for (const lane of room.lanes) {
    const before = right ? {} : outputHashes(lane.output);
    const built = await lane.build({ ...room.request(paper.request, lane), verify });
    const wrong = difference(lane, built, cold, right ? cold.files : before);
    if (wrong.length > 0) throw new Error([...told, `   => ${lane.name}:`, ...wrong].join("\n"));
  }
  return right;
}

function difference(
  { output, name }: Lane,
  built: Ended,
  cold: Ended,
  expected: Record<string, string>,
): string[] {
  if (built.error) return [`it fails: ${built.error instanceof Error ? built.error.stack : ""}`];
  const wrong = Boolean(built.summary) === Boolean(cold.summary) ? [] : ["it is built, or is not"];
  if (reportOf(built) !== reportOf(cold))
    wrong.push(`it says ${reportOf(built)}\nnot ${reportOf(cold)}`);
  const found = outputHashes(output);
  for (const path of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    // A server makes search indexes only after the build.
    if (name === "serve" && path.startsWith("search/index/")) continue;
    if (found[path] === expected[path]) continue;
    const how = found[path] === undefined ? "is missing" : expected[path] ? "differs" : "is left";
    wrong.push(`${path} ${how}`);
  }
  return wrong;
}
