import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Built } from "../../engine/work.ts";
import { FEED_FORMATS } from "../../feed-formats.ts";
import type { Host, HostLimit } from "../../hosts/host.ts";
import { HOST_NAMES, HOSTS, type HostName } from "../../hosts/hosts.ts";
import { UNCHANGING_FOLDERS } from "../../pages/site-urls.ts";
import { printable } from "../../printable.ts";
import { readSettings } from "../read-settings.ts";
import { formatCount } from "./progress.ts";

/** What publication.yaml says of a site's host. */
export interface SiteOnHost {
  /** Absent if unknown: any host's limit may matter. */
  host: HostName;
  /** Number of paths that have headers. */
  headerRules: number;
  /** Length of the longest header. */
  headerLine: number;
}

/** Reads the settings once more, since a build without changes does not read them. */
export function siteOnHost(content: string, shown: string, output: string): Partial<SiteOnHost> {
  const { settings } = readSettings(content, shown);
  if (!settings) return {};
  const { desk, feedAliases = [] } = settings;
  const unlisted = desk && desk !== "none" ? 1 : 0;
  // Feeds have one at the root, and one for all folders.
  const feeds = 2 * FEED_FORMATS.length + feedAliases.length;
  const headerRules = 1 + UNCHANGING_FOLDERS.length + unlisted + feeds;
  return {
    ...(settings.host && { host: settings.host }),
    ...{ headerRules, headerLine: longestLine(join(output, "_headers")) },
  };
}

/** 0 if there is no such file. */
function longestLine(path: string): number {
  if (!existsSync(path)) return 0;
  const lines = readFileSync(path, "utf8").split("\n");
  return Math.max(...lines.map(({ length }) => length));
}

type Sizes = Pick<Built, "files" | "bytes" | "largest">;

/** From this share of a limit on, the site is said to come near it. */
const WARNING_SHARE = 0.8;

/** A warning for each limit of the site's host that the site exceeds or nearly reaches; of all hosts, if it is unknown. */
export function hostWarnings(
  built: Sizes,
  { host, headerRules = 0, headerLine = 0 }: Partial<SiteOnHost>,
): string[] {
  const { bytes, files, largest } = built;
  const own = { files, bytes, largest: largest.size, headerRules, headerLine };
  const hosts = host === undefined ? HOST_NAMES : [host];
  return hosts.flatMap((name) =>
    HOSTS[name].limits
      .filter(({ of, most }) => own[of] >= WARNING_SHARE * most)
      .map((limit) => warning(HOSTS[name], limit, { own: own[limit.of], largest })),
  );
}

function warning(
  { title }: Host,
  { of, most }: HostLimit,
  { own, largest }: { own: number; largest: Built["largest"] },
): string {
  const verb = own > most ? "allows at most" : "allows";
  const subject = of === "largest" ? `The file ${printable(largest.path)}` : "The site";
  return `warning: ${subject} has ${amount(of, own)}, and ${title} ${verb} ${amount(of, most)}`;
}

function amount(of: HostLimit["of"], value: number): string {
  if (of === "files") return `${formatCount(value)} files`;
  if (of === "headerRules") return `${formatCount(value)} paths with headers`;
  if (of === "headerLine") return `${formatCount(value)} characters in one header`;
  return `${formatCount(Math.round(value / 1e6))} MB`;
}

export const HOST_HINT =
  "help: Turn off files that you don't need in publication.yaml: `feeds`, `sourcePages`, `citationFiles`, `markdownFiles`, `lite` or `cards`. Set `host` to be warned only of your own host's limits.";
