import lighthouse from "lighthouse";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a reader waits for, in milliseconds but for the last, by Lighthouse's names. */
export const METRICS = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "speed-index": "speed index",
  "total-blocking-time": "blocked",
  "cumulative-layout-shift": "shift",
} as const;
export type Metric = keyof typeof METRICS;

/** One run of Lighthouse over one page. */
export interface Audited {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  metrics: Record<Metric, number>;
  /** By category, the audits that cost it points, with what was wrong. */
  lost: Record<Category, string[]>;
  /** How quick the machine was at that moment, by Lighthouse's own measure: a desktop has 1,500 to 2,000. */
  machine: number;
  /** What was asked of the network, and what came over it in bytes, headers and all. */
  requests: number;
  bytes: number;
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

/** Loads a page in the browser that listens on `port`, as a middling phone on a slow network does: Lighthouse's own way. */
export async function audit(url: string, port: number): Promise<Audited> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const asked = requestsIn(lhr);
  return {
    scores: each(CATEGORIES, (name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    metrics: each(Object.keys(METRICS) as Metric[], (name) => lhr.audits[name]?.numericValue ?? 0),
    lost: each(CATEGORIES, (name) => lostBy(lhr, name)),
    machine: lhr.environment.benchmarkIndex,
    requests: asked.length,
    bytes: asked.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** Those that count and are not perfect, or could not be made. */
function lostBy({ categories, audits }: Report, category: Category): string[] {
  const counting = (categories[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return counting.flatMap(({ id }) => {
    const found = audits[id];
    if (!found || found.score === 1) return [];
    if (found.score === null && found.scoreDisplayMode !== "error") return [];
    const why = found.displayValue ?? found.errorMessage ?? found.explanation;
    return [`${id}: ${found.title}${why ? ` (${why})` : ""}`];
  });
}

function requestsIn({ audits }: Report): number[] {
  const details = audits["network-requests"]?.details;
  if (details?.type !== "table") throw new Error("Lighthouse did not tell what was asked for");
  return details.items.map(({ transferSize }) => Number(transferSize));
}

function each<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
