import { type Command, measure } from "./measure.ts";
import type { Options } from "./options.ts";
import { keep, type Result, type Results } from "./report/results.ts";
import { settle } from "./settle.ts";
import type { Scenario, Site } from "./site.ts";

export type Say = (line: string) => void;

/** The plan, the results so far, and where to report. */
export interface Run {
  options: Options;
  all: Results;
  say: Say;
}

/** Measures a command, tells of it, and keeps what was measured but of the warm-up. */
export async function runOne(
  key: { engine: string; scenario: Scenario },
  command: Command,
  { corpus: { articles } }: Site,
  round: number,
  { all, say }: Run,
): Promise<void> {
  settle();
  const measured = await measure(command);
  say(line(`${articles} ${key.engine} ${key.scenario}`, round, measured));
  if (round > 0) keep(all.results, { ...key, articles }, measured);
}

function line(name: string, round: number, { wall, cpu, memory }: Result["runs"][number]): string {
  const which = round === 0 ? "warm-up" : `run ${round}`;
  const held = memory === undefined ? "" : `, ${Math.round(memory / 2 ** 20)} MiB`;
  return `${name} (${which}): ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s${held}`;
}
