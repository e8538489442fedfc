import type { Phase } from "../../../src/engine/work.ts";
import type { Ended } from "../builds/engine-in-node.ts";
import { EDITS } from "./all-edits.ts";
import { MISCHIEF } from "./damaged-outputs.ts";
import { one, picker } from "./pick.ts";
import { filesOf, type Paper } from "./publication-data.ts";
import { type Newsroom, openNewsroom, said, treeOf } from "./publication-folder.ts";
import type { Lane } from "./ways-to-build.ts";

/** What happens between two builds, and how the second is made. */
export interface Step {
  /** A name of EDITS, of MISCHIEF, or `undo`, `touch`, `quiet`. */
  does: string;
  /** Which of several it takes. */
  picks: number[];
  /** What is written has a time of its own, long past: else that of the clock. */
  aged: boolean;
  verify: boolean;
  /** An edit is made while the content before it is built: when that build enters this phase. */
  during?: Phase | undefined;
}

interface Rehearsal {
  room: Newsroom;
  paper: Paper;
  /** The publication as it was at each step. */
  papers: Paper[];
  /** Steps of which there are copies of outputs and caches. */
  copied: number[];
  /** What was done, in words. */
  told: string[];
}

/** Makes the edits of all steps and builds after each. Throws what happened, in words, where a build differs from a cold one. */
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
  const mischief = MISCHIEF[does];
  if (mischief) {
    const done = room.lanes.map((lane) => {
      // A server takes for granted that nobody else writes to its output: it is another one that finds this.
      lane.stop();
      const before = room.copies(lane, rehearsal.copied);
      // The same picks for each: they do the same to both.
      return mischief({ ...lane, before, aside: room.aside }, picker(step.picks));
    });
    return [...new Set(done)].join("; ");
  }
  if (does === "touch") return touch(rehearsal, step);
  if (does === "quiet") return quiet(rehearsal, step);
  const before = structuredClone(rehearsal.paper);
  // What was broken is mended as the next thing is done.
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

/** Writes the edit in the midst of a build of what was before it, of one lane. */
async function editDuring(
  { room, paper }: Rehearsal,
  before: Paper,
  { during, picks, aged }: Step,
): Promise<string> {
  const lane = one(room.lanes, picker(picks.toReversed()));
  const { error } = await lane.build(room.request(before.request, lane), (phase) => {
    if (phase === during) room.write(paper, aged);
  });
  return `${lane.name}, ${during}${error ? `, which fails: ${error}` : ""}`;
}

/** Other times, the same bytes. */
function touch({ room, paper }: Rehearsal, { picks, aged }: Step): string {
  const pick = picker(picks);
  const paths = Object.keys(filesOf(paper));
  const touched = pick(2) === 0 ? paths : [one(paths, pick)];
  const time = aged ? 1_000_000 + pick(1_000_000) : Date.now() / 1000;
  for (const path of touched) room.touch(path, time);
  return `${touched.length > 1 ? "all files" : touched[0]} are touched`;
}

/** An edit that leaves a file's size and time: only a build with --verify is to see it. */
function quiet(rehearsal: Rehearsal, { picks }: Step): string {
  const { room, paper } = rehearsal;
  const pick = picker(picks);
  const before = filesOf(paper);
  const articles = Object.entries(paper.articles);
  const pictures = Object.values(paper.pictures);
  if (pick(2) === 0 && articles.length > 0) {
    const [, { front }] = one(articles, pick);
    front.title = front.title.slice(1) + front.title.slice(0, 1);
  } else if (pictures.length > 0) one(pictures, pick).fill = "123456";
  const changed = Object.entries(filesOf(paper)).filter(([path, text]) => before[path] !== text);
  for (const [path, text] of changed) room.writeQuietly(path, text);
  // A copy of a cache from before holds the same size and time for other bytes.
  rehearsal.copied = [];
  return `${changed.map(([path]) => path)} changes but for size and time (--verify)`;
}

/** After a last step that leaves errors, all is as it was before: what was wrong must leave no trace. */
async function mend(rehearsal: Rehearsal): Promise<void> {
  const { room, papers } = rehearsal;
  const [first] = papers;
  if (!first) return;
  rehearsal.paper = structuredClone(first);
  room.write(first, true);
  await check(rehearsal, { words: "all is as before step 1" });
}

/** Builds cold and in each lane, and compares. Whether the content is right. */
async function check(
  { room, paper, told }: Rehearsal,
  { words, verify = false }: { words: string; verify?: boolean },
): Promise<boolean> {
  const cold = await room.cold(paper);
  if (cold.error) throw cold.error;
  const right = cold.summary !== undefined;
  told.push(`${told.length}. ${words}${verify ? ", --verify" : ""}${right ? "" : " (an error)"}`);
  for (const lane of room.lanes) {
    const before = right ? {} : treeOf(lane.output);
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
  if (said(built) !== said(cold)) wrong.push(`it says ${said(built)}\nnot ${said(cold)}`);
  const found = treeOf(output);
  for (const path of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    // A server makes the indexes of its search when nobody waits for it.
    if (name === "serve" && path.startsWith("search/index/")) continue;
    if (found[path] === expected[path]) continue;
    const how = found[path] === undefined ? "is missing" : expected[path] ? "differs" : "is left";
    wrong.push(`${path} ${how}`);
  }
  return wrong;
}
