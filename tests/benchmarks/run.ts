/** Builds the sites of one size, in turns: a disturbance of the machine meets all engines alike. */
import { execFileSync } from "node:child_process";
import { missing } from "./check.ts";
import type { Corpus } from "./corpus/types.ts";
import type { Engine } from "./engines/engine.ts";
import { floorCommand } from "./floor-command.ts";
import { measure } from "./measure.ts";
import type { Options } from "./options.ts";
import type { Result, Results } from "./results.ts";
import { CHANGES, makeSite, type Scenario, type Site, sizeOf } from "./site.ts";

export type Say = (line: string) => void;

/** Round 0 warms up, and its sites are looked at: an engine that leaves something out is no peer. */
export async function runSize(articles: number, options: Options, say: Say): Promise<Results> {
  const corpus: Corpus = { seed: options.seed, articles };
  const engines = options.engines.filter((engine) => takesPart(engine, articles, say));
  say(`${articles} articles: writing the content of ${engines.map(({ name }) => name).join(", ")}`);
  const sites = engines.map((engine) => makeSite(engine, corpus, options.folder));
  const results: Result[] = [];
  const written: Results["written"] = [];
  for (let round = 0; round <= options.runs; round++) {
    for (const scenario of scenariosOf(round, options)) {
      for (const site of sites) await runOne(site, scenario, round, results, say);
      if (round === 0 && scenario === "cold") written.push(...sites.map(inspect));
      if (scenario === "cold" && options.floor) await runFloor(sites, round, results, say);
    }
  }
  return { results, written };
}

/** Throws what is missing. */
function inspect(site: Site): Results["written"][number] {
  const { engine, corpus } = site;
  const problems = missing(site);
  if (problems.length > 0) throw new Error(`${engine.name} leaves out:\n${problems.join("\n")}`);
  return { engine: engine.name, articles: corpus.articles, ...sizeOf(site) };
}

/** The others need a site that stands: round 0 always begins cold. */
function scenariosOf(round: number, { scenarios }: Options): Scenario[] {
  return round > 0 || scenarios.includes("cold") ? scenarios : ["cold", ...scenarios];
}

function takesPart(engine: Engine, articles: number, say: Say): boolean {
  const { name, version, install, largest } = engine;
  if (version() === undefined) say(`${name} is not installed, and is left out: ${install}`);
  else if (articles > (largest ?? Infinity)) say(`${name} is not run at ${articles} articles`);
  else return true;
  return false;
}

async function runOne(site: Site, scenario: Scenario, round: number, results: Result[], say: Say) {
  const { engine, corpus } = site;
  CHANGES[scenario](site, round);
  settle();
  const measured = await measure(engine.command(site.folder));
  say(line(`${corpus.articles} ${engine.name} ${scenario}`, round, measured));
  if (round > 0)
    keep(results, { engine: engine.name, articles: corpus.articles, scenario }, measured);
}

/** As many files and bytes as Dateline's site has. */
async function runFloor(sites: readonly Site[], round: number, results: Result[], say: Say) {
  const site = sites.find(({ engine }) => engine.name === "dateline");
  if (!site) return;
  const { articles } = site.corpus;
  for (const [engine, command] of floorCommand(site)) {
    settle();
    const measured = await measure(command());
    say(line(`${articles} ${engine} cold`, round, measured));
    if (round > 0) keep(results, { engine, articles, scenario: "cold" }, measured);
  }
}

/** What others have written is not to be waited for by the next. */
function settle(): void {
  try {
    execFileSync("sync");
  } catch {
    // A system without it has no such wait either.
  }
}

function keep(
  results: Result[],
  key: Omit<Result, "runs">,
  measured: Result["runs"][number],
): void {
  const known = results.find(
    ({ engine, articles, scenario }) =>
      engine === key.engine && articles === key.articles && scenario === key.scenario,
  );
  if (known) known.runs.push(measured);
  else results.push({ ...key, runs: [measured] });
}

function line(name: string, round: number, { wall, cpu, memory }: Result["runs"][number]): string {
  const which = round === 0 ? "warm-up" : `run ${round}`;
  const held = memory === undefined ? "" : `, ${Math.round(memory / 2 ** 20)} MiB`;
  return `${name} (${which}): ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s${held}`;
}
