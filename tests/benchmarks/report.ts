import { goals } from "./goals.ts";
import { gibibytes, ratio, seconds, table } from "./markdown-table.ts";
import { METHOD } from "./method.ts";
import { ENGINES } from "./options.ts";
import { type Quantity, type Result, type Results, type Spread, spreadOf } from "./results.ts";
import { SCENARIOS, type Scenario } from "./site.ts";

const scenarios = Object.keys(SCENARIOS) as Scenario[];

/** The report, in Markdown. */
export function report(all: Results, machine: readonly string[]): string {
  const versions = ENGINES.map(
    ({ title, version, install }) => `${title} ${version() ?? `is not installed (${install})`}`,
  );
  const sizes = [...new Set(all.results.map(({ articles }) => articles))].sort((a, b) => a - b);
  const facts = [...machine, `Node.js ${process.versions.node}; ${versions.join(", ")}`];
  return `${[
    "# Results of the benchmark",
    `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench\`, after one run of each to warm up. Ratios are of medians, Dateline's to the other's: below 1, Dateline takes less.`,
    facts.map((each) => `- ${each}`).join("\n"),
    ...goals(all.results),
    ...sizes.flatMap((articles) => sizeReport(articles, all)),
    METHOD.trimEnd(),
  ].join("\n\n")}\n`;
}

function sizeReport(articles: number, { results, written }: Results): string[] {
  const own = results.filter((each) => each.articles === articles);
  const sizes = written.filter((each) => each.articles === articles);
  const rows = sizes.map(({ engine, files, bytes }) => [
    titleOf(engine),
    files.toLocaleString("en-GB"),
    `${Math.round(bytes / 2 ** 20)} MiB`,
  ]);
  return [
    `## ${articles.toLocaleString("en-GB")} articles`,
    table(["", "files written", "together"], rows),
    ...scenarios.flatMap((scenario) => scenarioReport(articles, scenario, own)),
  ];
}

/** A row for each engine. */
function scenarioReport(
  articles: number,
  scenario: Scenario,
  results: readonly Result[],
): string[] {
  const names = results.filter((each) => each.scenario === scenario).map(({ engine }) => engine);
  if (names.length === 0) return [];
  const rows = names.map((engine) => {
    const of = (quantity: Quantity, name = engine) =>
      spreadOf(results, { engine: name, articles, scenario }, quantity);
    const toIt = (quantity: Quantity) =>
      ratio(of(quantity, "dateline")?.median, of(quantity)?.median);
    return [
      titleOf(engine),
      ...[withSpread(of("wall")), toIt("wall")],
      ...[seconds(of("cpu")?.median), toIt("cpu")],
      ...[gibibytes(of("memory")?.median), toIt("memory")],
    ];
  });
  return [
    `### ${SCENARIOS[scenario]}`,
    table(
      ["", "wall time (least–most of runs)", "ratio", "CPU time", "ratio", "peak memory", "ratio"],
      rows,
    ),
  ];
}

/** The floor is no engine, and has its name alone. */
function titleOf(name: string): string {
  return ENGINES.find((engine) => engine.name === name)?.title ?? name;
}

function withSpread(found: Spread | undefined): string {
  if (!found) return "–";
  return `${seconds(found.median)} (${found.least.toFixed(2)}–${found.most.toFixed(2)} of ${found.runs})`;
}
