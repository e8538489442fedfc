import type { Engine } from "../engines/engine.ts";
import type { Options } from "../options.ts";
import { SCENARIOS, type Scenario } from "../site.ts";
import { defaultsReport } from "./defaults-report.ts";
import { goalsReport } from "./goals-report.ts";
import { gibibytes, ratio, seconds, table, withSpread } from "./markdown-table.ts";
import { METHOD } from "./method.ts";
import { type Quantity, type Result, type Results, spreadOf } from "./results.ts";

const scenarios = Object.keys(SCENARIOS) as Scenario[];

/** The report, in Markdown. */
export function report(
  all: Results,
  machine: readonly string[],
  { engines, installed }: Pick<Options, "engines" | "installed">,
): string {
  const peers = engines.filter(({ name }) => name !== "defaults");
  const versions = peers.map(
    ({ title, version, install }) =>
      `${title} ${version() ?? `is left out: not installed (${install})`}`,
  );
  const how = installed
    ? "as it is installed from its package: no run changes its layouts"
    : "from its checkout";
  const sizes = [...new Set(all.results.map(({ articles }) => articles))].sort((a, b) => a - b);
  const facts = [
    ...machine,
    `Node.js ${process.versions.node}; ${versions.join(", ")}`,
    `Dateline was run ${how}`,
  ];
  return `${[
    "# Results of the benchmark",
    `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench\`. Ratios are of medians, Dateline's to the other's: below 1, Dateline takes less.`,
    facts.map((each) => `- ${each}`).join("\n"),
    ...goalsReport(all.results),
    ...failureReport(all, peers),
    ...sizes.flatMap((articles) => sizeReport(articles, all, peers)),
    ...defaultsReport(all),
    METHOD.trimEnd(),
  ].join("\n\n")}\n`;
}

function failureReport({ failures }: Results, peers: readonly Engine[]): string[] {
  const lines = failures.map(
    ({ engine, articles }) =>
      `- ${titleOf(peers, engine)} failed at ${articles.toLocaleString("en-GB")} articles, and was measured no further.`,
  );
  return lines.length > 0 ? [lines.join("\n")] : [];
}

function titleOf(peers: readonly Engine[], name: string): string {
  return peers.find((engine) => engine.name === name)?.title ?? name;
}

/** Of the engines that publish alike; the floor is not an engine, and has only its name. */
function sizeReport(articles: number, all: Results, peers: readonly Engine[]): string[] {
  const alike = <T extends { engine: string; articles: number }>(each: T) =>
    each.articles === articles && each.engine !== "defaults";
  const rows = all.written
    .filter(alike)
    .map(({ engine, files, bytes }) => [
      titleOf(peers, engine),
      files.toLocaleString("en-GB"),
      `${Math.round(bytes / 2 ** 20)} MiB`,
    ]);
  const results = all.results.filter(alike);
  return [
    `## ${articles.toLocaleString("en-GB")} articles`,
    table(["", "files written", "together"], rows),
    ...scenarios.flatMap((scenario) => scenarioReport(scenario, results, peers)),
  ];
}

/** A row for each engine. */
function scenarioReport(
  scenario: Scenario,
  results: readonly Result[],
  peers: readonly Engine[],
): string[] {
  const own = results.filter((each) => each.scenario === scenario);
  if (own.length === 0) return [];
  const rows = own.map(({ engine, articles }) => {
    const of = (quantity: Quantity, name = engine) =>
      spreadOf(results, { engine: name, articles, scenario }, quantity);
    const toIt = (quantity: Quantity) =>
      ratio(of(quantity, "dateline")?.median, of(quantity)?.median);
    return [
      titleOf(peers, engine),
      ...[withSpread(of("wall")), toIt("wall")],
      ...[seconds(of("cpu")?.median), toIt("cpu")],
      ...[gibibytes(of("memory")?.median), toIt("memory")],
    ];
  });
  const head = ["", "wall time (least–most of runs)", "ratio", "CPU time", "ratio"];
  return [`### ${SCENARIOS[scenario]}`, table([...head, "peak memory", "ratio"], rows)];
}
