/** Builds the sites of one size, in turns: a disturbance of the machine meets all engines alike. */
import { missing } from "./check.ts";
import type { Corpus } from "./corpus/types.ts";
import { floorCommand } from "./floor-command.ts";
import { type Command, measure } from "./measure.ts";
import type { Options } from "./options.ts";
import { ALL, firstRound, isDue, type Part, type Turn } from "./plan.ts";
import { keep, type Result, type Results } from "./results.ts";
import { settle } from "./settle.ts";
import { CHANGES, makeSite, type Scenario, type Site, sizeOf } from "./site.ts";

export type Say = (line: string) => void;

interface Standing extends Turn {
  site: Site;
}

/** What is asked, what was measured so far, and who is told. */
interface Run {
  options: Options;
  all: Results;
  say: Say;
}

/** Round 0 warms up. The first site of each is looked at: an engine that leaves something out is no peer. */
export async function runPart(
  { articles, turns }: Part,
  options: Options,
  say: Say,
): Promise<Results> {
  const corpus: Corpus = { seed: options.seed, articles };
  const taking = turns.filter((turn) => takesPart(turn, articles, say));
  say(
    `${articles} articles: writing the content of ${taking.map(({ engine }) => engine.name).join(", ")}`,
  );
  const standing = taking.map((turn) => ({
    ...turn,
    site: makeSite(turn.engine, corpus, options.folder),
  }));
  const run: Run = { options, say, all: { results: [], written: [] } };
  const rounds = Math.max(0, ...taking.map(({ runs }) => runs));
  for (let round = 0; round <= rounds; round++) {
    if (round > 0 && Date.now() > options.until) {
      say(`${articles} articles: the time is up before round ${round} of ${rounds}`);
      break;
    }
    for (const scenario of ALL) {
      for (const each of standing) await runTurn(each, scenario, round, run);
    }
  }
  return run.all;
}

async function runTurn(turn: Standing, scenario: Scenario, round: number, run: Run): Promise<void> {
  if (!isDue(turn, scenario, round)) return;
  const { site, engine } = turn;
  CHANGES[scenario](site, round);
  await runOne({ engine: engine.name, scenario }, engine.command(site.folder), site, round, run);
  if (scenario !== "cold") return;
  if (round === firstRound(turn)) run.all.written.push(inspect(site));
  if (!run.options.floor || engine.name !== "dateline") return;
  for (const [name, command] of floorCommand(site)) {
    await runOne({ engine: name, scenario }, command(), site, round, run);
  }
}

/** Throws what is missing. */
function inspect(site: Site): Results["written"][number] {
  const { engine, corpus } = site;
  const problems = missing(site);
  if (problems.length > 0) throw new Error(`${engine.name} leaves out:\n${problems.join("\n")}`);
  return { engine: engine.name, articles: corpus.articles, ...sizeOf(site) };
}

function takesPart({ engine }: Turn, articles: number, say: Say): boolean {
  const { name, version, install, largest } = engine;
  if (version() === undefined) say(`${name} is not installed, and is left out: ${install}`);
  else if (articles > (largest ?? Infinity)) say(`${name} is not run at ${articles} articles`);
  else return true;
  return false;
}

async function runOne(
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
