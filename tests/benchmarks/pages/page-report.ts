import { table } from "../report/markdown-table.ts";
import { type Audited, CATEGORIES, type Category, METRICS, type Metric } from "./audit.ts";

/** A page as it was measured, in several runs, and how it is packed. */
export interface Measured {
  name: string;
  /** Root-relative. */
  path: string;
  runs: readonly Audited[];
  /** Its HTML and its stylesheets, in bytes as brotli packs them. */
  packed: number;
}

const PERFECT = 100;

const TITLES: Readonly<Record<Category, string>> = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "best practices",
  seo: "SEO",
};

/** The middle one of them; of an even number, the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
}

function score({ runs }: Measured, category: Category): number {
  return median(runs.map(({ scores }) => scores[category]));
}

/** A line for each category of each page below `least` points, with the audits that cost the middle run its points. */
export function shortfalls(pages: readonly Measured[], least = PERFECT): string[] {
  return pages.flatMap((page) =>
    CATEGORIES.filter((category) => !(score(page, category) >= least)).map((category) => {
      const middle = score(page, category);
      const run = page.runs.find(({ scores }) => scores[category] === middle);
      const audits = run?.lost[category] ?? [];
      return `${page.name}, ${TITLES[category]}: ${middle}. ${audits.join("; ")}`;
    }),
  );
}

/** The report, in Markdown. */
export function pageReport(pages: readonly Measured[], facts: readonly string[]): string {
  const short = shortfalls(pages);
  return `${[
    "# How the pages do in Lighthouse",
    "Written by `npm run bench:pages -- --write`. Of the demonstration publication, on the phone and the slow network that Lighthouse simulates, from a server that sends the site's own headers and its texts packed. Medians of several loads, each with nothing kept from another.",
    facts.map((fact) => `- ${fact}`).join("\n"),
    "## Of 100 points",
    table(
      ["", ...CATEGORIES.map((category) => TITLES[category])],
      pages.map((page) => [link(page), ...CATEGORIES.map((category) => told(page, category))]),
    ),
    short.length === 0
      ? "Nothing cost a page a point, at the median."
      : ["What cost points:", "", ...short.map((line) => `- ${line}`)].join("\n"),
    `How quick the machine was while it measured, by Lighthouse's own benchmark: ${indexOf(pages)}. A machine that does other things beside costs performance its points: then measure again.`,
    "## What a reader waits for",
    table(
      ["", ...Object.values(METRICS)],
      pages.map((page) => [page.name, ...metrics(page)]),
    ),
    "## What travels",
    table(
      ["", "requests", "together", "HTML and CSS (brotli)"],
      pages.map((page) => [page.name, ...weights(page)]),
    ),
    "“Together” is all that a phone asks for before anyone touches it, pictures and headers among it.",
  ].join("\n\n")}\n`;
}

function indexOf(pages: readonly Measured[]): string {
  return median(pages.flatMap(({ runs }) => runs.map(({ machine }) => machine))).toFixed(0);
}

function link({ name, path }: Measured): string {
  return `${name}, \`${path}\``;
}

/** With the least and the most where the runs differ. */
function told(page: Measured, category: Category): string {
  const scores = page.runs.map((run) => run.scores[category]);
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  const middle = String(score(page, category));
  return least === most ? middle : `${middle} (${least}–${most})`;
}

function metrics({ runs }: Measured): string[] {
  return (Object.keys(METRICS) as Metric[]).map((name) => {
    const middle = median(runs.map((run) => run.metrics[name]));
    return name === "cumulative-layout-shift"
      ? String(Number(middle.toFixed(4)))
      : `${(middle / 1000).toFixed(2)} s`;
  });
}

function weights({ runs, packed }: Measured): string[] {
  const bytes = median(runs.map((run) => run.bytes));
  return [
    String(median(runs.map(({ requests }) => requests))),
    kilobytes(bytes),
    kilobytes(packed),
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
