/** A cold build with the engine's CPU profiles, and where they say the time goes. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "./measure.ts";
import type { Options } from "./options.ts";
import { makeSite } from "./site.ts";

const SHOWN = 25;

export async function profile(options: Options, folder: string, say: (line: string) => void) {
  const { articles, turns } = options.parts.at(-1) ?? { articles: 0, turns: [] };
  const [turn] = turns;
  if (!turn) throw new Error("--profile: of which engine?");
  const { engine } = turn;
  mkdirSync(folder, { recursive: true });
  const site = makeSite(engine, { seed: options.seed, articles }, options.folder);
  const command = engine.command(site.folder);
  // By the environment, so that processes and threads that the build starts are profiled too.
  const flags = `--cpu-prof --cpu-prof-dir=${folder}`;
  const { wall, cpu } = await measure({ ...command, env: { NODE_OPTIONS: flags } });
  say(`${articles} articles: ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, profiles in ${folder}`);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"))) {
    const text = readFileSync(join(folder, file), "utf8");
    say(`\n${file}\n${summary(JSON.parse(text)).join("\n")}`);
  }
}

/** The parts of a .cpuprofile that are read here; times in microseconds. */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** The packages and folders, then the functions, that hold the most self time. */
function summary({ nodes, samples, timeDeltas }: CpuProfile): string[] {
  const own = new Map<number, number>();
  samples.forEach((id, index) => {
    own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  });
  const totalled = (key: (node: CpuProfile["nodes"][number]) => string) => {
    const totals = new Map<string, number>();
    for (const node of nodes)
      totals.set(key(node), (totals.get(key(node)) ?? 0) + (own.get(node.id) ?? 0));
    return [...totals]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([name, micros]) => `${(micros / 1000).toFixed(0).padStart(7)} ms  ${name}`);
  };
  return [
    ...totalled(({ callFrame }) => room(callFrame.url) || callFrame.functionName),
    "",
    ...totalled(({ callFrame: { functionName, url, lineNumber } }) =>
      `${functionName || "(anonymous)"} ${short(url)}${url ? `:${lineNumber + 1}` : ""}`.trim(),
    ),
  ];
}

/** The package or the folder of the project that a script belongs to. */
function room(url: string): string {
  if (url.startsWith("node:")) return "node";
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url) ?? [];
  return name ?? short(url).split("/").slice(0, 2).join("/");
}

function short(url: string): string {
  if (!url.startsWith("file:")) return url;
  return fileURLToPath(url).replace(/^.*\/(?=node_modules\/|src\/|layouts\/)/, "");
}
