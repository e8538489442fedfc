/** Builds the sites of one size, in turns: a disturbance of the machine meets all engines alike. */
import { missing } from "./check.ts";
import type { Corpus } from "./corpus/types.ts";
import { floorCommand } from "./floor-command.ts";
import type { Options } from "./options.ts";
import { ALL, firstRound, isDue, type Part, type Turn } from "./plan.ts";
import type { Results } from "./report/results.ts";
import { type Run, runOne, type Say } from "./run-one.ts";
import { CHANGES, makeSite, type Scenario, type Site, sizeOf } from "./site.ts";

interface Standing extends Turn {
  site: Site;
}

/** Round 0 warms up. The first site of each is looked at: an engine that leaves something out is not a peer. */
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
  const run: Run = { options, say, all: { results: [], written: [], failures: [] } };
  const rounds = Math.max(0, ...taking.map(({ runs }) => runs));
  for (let round = 0; round <= rounds; round++) {
    if (round > 0 && Date.now() > options.until) {
      say(`${articles} articles: the time is up before round ${round} of ${rounds}`);
      break;
    }
    for (const scenario of ALL) {
      for (const each of standing) await tryTurn(each, scenario, round, run);
    }
  }
  return run.all;
}

/** An engine that fails is out: the others are measured without it. */
async function tryTurn(turn: Standing, scenario: Scenario, round: number, run: Run): Promise<void> {
  const { engine, site } = turn;
  const { articles } = site.corpus;
  const isOut = run.all.failures.some(({ engine: name }) => name === engine.name);
  if (isOut || !isDue(turn, scenario, round)) return;
  try {
    await runTurn(turn, scenario, round, run);
  } catch (error) {
    run.say(`${engine.name} is out: ${error instanceof Error ? error.message : error}`);
    run.all.failures.push({ engine: engine.name, articles });
  }
}

async function runTurn(turn: Standing, scenario: Scenario, round: number, run: Run): Promise<void> {
  const { site, engine } = turn;
  CHANGES[scenario](site, round);
  await runOne({ engine: engine.name, scenario }, engine.command(site.folder), site, round, run);
  if (scenario !== "cold") return;
  if (round === firstRound(turn)) run.all.written.push(inspect(site));
  if (!turn.floor) return;
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
