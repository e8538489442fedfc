import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { allEngines } from "./engines/all.ts";
import type { Engine } from "./engines/engine.ts";
import { known, size, whole } from "./option-values.ts";
import { ALL, type Part, partsOf, type Row, WHOLE } from "./plan.ts";

const NAMES = allEngines().map(({ name }) => name);

export const USAGE = `npm run bench -- [options]
  --install               only installs Astro, outside the project
  --whole                 the sizes, engines, scenarios and rounds of plan.ts, with the floor, in 35 minutes
  --minutes 30            begins no round and no size later than that
  --dateline COMMAND      runs Dateline in place of this checkout, with absolute paths: "node /DIR/dateline.js"
  --articles 1000,10000   sizes of the corpora (1000,10000)
  --runs 3                measured runs, after one cold build to warm up (3)
  --peers hugo,eleventy   which are built (${NAMES.join(",")})
  --scenarios cold,edit   what is measured (${ALL.join(",")})
  --floor                 measures the floor as well: floor.ts on one core, and on all
  --seed 1                of the corpora
  --dir DIR               where sites are written (a folder in the system's one for such)
  --add                   keeps what earlier runs in DIR have measured, and this one does not
  --write                 writes the report to RESULTS.md
  --profile DIR           only a cold build of the first of --peers, with its profiles in DIR
`;

export interface Options {
  install: boolean;
  parts: Part[];
  /** No round begins after this many milliseconds of the epoch. */
  until: number;
  /** All that there are. */
  engines: Engine[];
  /** Whether a command runs Dateline. */
  installed: boolean;
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
      install: { type: "boolean", default: false },
      whole: { type: "boolean", default: false },
      minutes: { type: "string" },
      dateline: { type: "string" },
      articles: { type: "string", default: "1000,10000" },
      runs: { type: "string", default: "3" },
      peers: { type: "string", default: NAMES.join(",") },
      scenarios: { type: "string", default: ALL.join(",") },
      floor: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      dir: { type: "string", default: join(tmpdir(), "dateline-bench") },
      add: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      profile: { type: "string" },
    },
  });
  const engines = allEngines(values.dateline);
  if (engines[0]?.version() === undefined) throw new Error("--dateline: it tells no version");
  const { minutes } = values;
  return {
    install: values.install,
    parts: partsOf(values.whole ? WHOLE : rowsOf(values), engines),
    until: minutes ? Date.now() + whole("--minutes", minutes) * 60_000 : Number.POSITIVE_INFINITY,
    engines,
    installed: values.dateline !== undefined,
    seed: whole("--seed", values.seed),
    folder: resolve(values.dir),
    add: values.add,
    write: values.write,
    profile: values.profile && resolve(values.profile),
  };
}

function rowsOf(values: {
  floor: boolean;
  articles: string;
  peers: string;
  scenarios: string;
  runs: string;
}): Row[] {
  const shared = {
    engines: values.peers.split(",").map((name) => known("--peers", NAMES, name)),
    scenarios: values.scenarios.split(",").map((name) => known("--scenarios", ALL, name)),
    runs: whole("--runs", values.runs),
    warmUp: true,
    floor: values.floor,
  };
  return values.articles.split(",").map((text) => ({ articles: size(text), ...shared }));
}
