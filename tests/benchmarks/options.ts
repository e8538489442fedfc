import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dateline } from "./engines/dateline.ts";
import { eleventy } from "./engines/eleventy.ts";
import type { Engine } from "./engines/engine.ts";
import { hugo } from "./engines/hugo.ts";
import { pelican } from "./engines/pelican.ts";
import { SCENARIOS, type Scenario } from "./site.ts";

/** Dateline first: the others are told as ratios to it. */
export const ENGINES: readonly Engine[] = [dateline, hugo, eleventy, pelican];

const LEAST = 1_000;

export const USAGE = `npm run bench -- [options]
  --articles 1000,10000   sizes of the corpora (1000,10000)
  --runs 3                measured runs, after one to warm up (3)
  --peers hugo,eleventy   which are built (${ENGINES.map(({ name }) => name).join(",")})
  --scenarios cold,edit   what is measured (${Object.keys(SCENARIOS).join(",")})
  --floor                 measures the floor as well: floor.ts on one core, and on all
  --seed 1                of the corpora
  --dir DIR               where sites are written (a folder in the system's one for such)
  --add                   keeps what earlier runs in DIR have measured, and this one does not
  --write                 writes the report to RESULTS.md
  --profile DIR           only a cold build of Dateline, with its profiles in DIR
`;

export interface Options {
  sizes: number[];
  runs: number;
  engines: Engine[];
  scenarios: Scenario[];
  floor: boolean;
  seed: number;
  folder: string;
  add: boolean;
  write: boolean;
  profile: string | undefined;
}

/** Throws what is wrong, in a sentence. */
export function options(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: "string", default: "1000,10000" },
      runs: { type: "string", default: "3" },
      peers: { type: "string", default: ENGINES.map(({ name }) => name).join(",") },
      scenarios: { type: "string", default: Object.keys(SCENARIOS).join(",") },
      floor: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      dir: { type: "string", default: join(tmpdir(), "dateline-bench") },
      add: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      profile: { type: "string" },
    },
  });
  return {
    sizes: values.articles.split(",").map(size),
    runs: whole("--runs", values.runs),
    engines: values.peers.split(",").map((name) => {
      const found = ENGINES.find((engine) => engine.name === name);
      if (!found) throw new Error(`--peers: no ${name}`);
      return found;
    }),
    scenarios: values.scenarios.split(",").map(scenario),
    floor: values.floor,
    seed: whole("--seed", values.seed),
    folder: resolve(values.dir),
    add: values.add,
    write: values.write,
    profile: values.profile && resolve(values.profile),
  };
}

/** With fewer, not every list would have the two pages that check.ts looks for. */
function size(text: string): number {
  const articles = whole("--articles", text);
  if (articles < LEAST) throw new Error(`--articles: ${text} are fewer than ${LEAST}`);
  return articles;
}

function whole(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option}: ${text} is no number`);
  return number;
}

function scenario(name: string): Scenario {
  const found = Object.keys(SCENARIOS).find((each) => each === name);
  if (!found) throw new Error(`--scenarios: no ${name}`);
  return found as Scenario;
}
