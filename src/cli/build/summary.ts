import type { LeftOut } from "../../engine/output/manifest.ts";
import { printable } from "../../printable.ts";
import { HOST_HINT, hostWarnings, type SiteOnHost } from "./host-limits.ts";
import { formatCount } from "./progress.ts";
import type { Summary } from "./run-build.ts";

/** The end of a build's report: what was done, and how long it took. */
export function summaryText(
  summary: Summary,
  output: string,
  site: Partial<SiteOnHost> = {},
): string {
  const { pages, rendered, kept, removed, pictures, cards, indexes, seconds, memory } = summary;
  const made = [
    ...(pictures > 0 ? [`, ${formatCount(pictures)} pictures made`] : []),
    ...(cards > 0 ? [`, ${formatCount(cards)} social cards made`] : []),
    ...(indexes > 0
      ? [`, ${formatCount(indexes)} search ${indexes === 1 ? "index" : "indexes"} made`]
      : []),
  ].join("");
  const works = { pictures, cards, search: indexes };
  const idle = new Set(Object.entries(works).flatMap(([phase, n]) => (n > 0 ? [] : phase)));
  const did = `${formatCount(rendered)} rendered, ${formatCount(kept)} kept, ${formatCount(removed)} removed${made}`;
  const { total, ...phases } = seconds;
  const spent = Object.entries(phases).filter(([phase]) => !idle.has(phase));
  const times = spent.map(([phase, time]) => `${phase} ${time.toFixed(2)} s`);
  const megabytes = `${formatCount(Math.round(memory / 1e6))} MB of memory`;
  return [
    `Built ${formatCount(pages)} pages in ${total.toFixed(2)} s: ${did}, in ${printable(output)}`,
    `  ${[...times, megabytes].join(", ")}`,
    ...leftOutText(summary.leftOut),
    ...hostText(summary, site),
    "",
  ].join("\n");
}

function hostText(summary: Summary, site: Partial<SiteOnHost>): string[] {
  const warnings = hostWarnings(summary, site);
  return warnings.length > 0 ? [...warnings, HOST_HINT] : [];
}

/** Says why articles are missing, at the end of the report where editors look. */
function leftOutText({ drafts, ahead, expired }: LeftOut): string[] {
  if (drafts + ahead + expired === 0) return [];
  const counts = [
    ...(drafts > 0 ? [`${drafts} ${drafts === 1 ? "draft" : "drafts"}`] : []),
    ...(ahead > 0 ? [`${ahead} scheduled`] : []),
    ...(expired > 0 ? [`${expired} expired`] : []),
  ];
  return [`Left out: ${counts.join(", ")}. Use --drafts to see them.`];
}
