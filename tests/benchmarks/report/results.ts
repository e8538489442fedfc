import type { Measured } from "../measure.ts";
import type { Scenario } from "../site.ts";

/** What was measured: the runs of each engine, by size and scenario. */
export interface Result {
  engine: string;
  articles: number;
  scenario: Scenario;
  runs: Measured[];
}

/** What an engine's cold build wrote. */
export interface Written {
  engine: string;
  articles: number;
  files: number;
  bytes: number;
}

/** An engine that failed at a size, and was measured no further. */
export type Failure = Pick<Result, "engine" | "articles">;

export interface Results {
  results: Result[];
  written: Written[];
  failures: Failure[];
}

/** Adds a run to those of its engine, size and scenario. */
export function keep(results: Result[], key: Omit<Result, "runs">, measured: Measured): void {
  const known = results.find(
    ({ engine, articles, scenario }) =>
      engine === key.engine && articles === key.articles && scenario === key.scenario,
  );
  if (known) known.runs.push(measured);
  else results.push({ ...key, runs: [measured] });
}

/**
 * The newer in the place of the older, a whole scenario of a size at a time: runs that did not take turns are not to be
 * compared.
 */
export function merged(older: Results, newer: Results): Results {
  const without = <T>(all: readonly T[], gone: readonly T[], key: (one: T) => string): T[] => {
    const keys = new Set(gone.map(key));
    return all.filter((one) => !keys.has(key(one)));
  };
  const scenarioOf = ({ articles, scenario }: Result) => `${articles} ${scenario}`;
  const siteOf = ({ articles, engine }: Failure) => `${articles} ${engine}`;
  return {
    results: [...without(older.results, newer.results, scenarioOf), ...newer.results],
    written: [...without(older.written, newer.written, siteOf), ...newer.written],
    failures: [...without(older.failures, newer.written, siteOf), ...newer.failures],
  };
}

export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

export function spread(numbers: readonly number[]): Spread | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? least;
  const high = sorted[Math.ceil(middle)] ?? most;
  return { median: (low + high) / 2, least, most, runs: sorted.length };
}

export type Quantity = keyof Measured;

export function spreadOf(
  results: readonly Result[],
  wanted: { engine: string; articles: number; scenario: Scenario },
  quantity: Quantity,
): Spread | undefined {
  const found = results.find(
    ({ engine, articles, scenario }) =>
      engine === wanted.engine && articles === wanted.articles && scenario === wanted.scenario,
  );
  return spread((found?.runs ?? []).flatMap((run) => run[quantity] ?? []));
}
