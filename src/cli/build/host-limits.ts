import type { Built } from "../../engine/work.ts";
import { formatCount } from "./progress.ts";

/** Limits of web hosts, so that a growing site gets a warning before it is refused. */
const LIMITS = [
  /** https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
  { host: "GitHub Pages", of: "bytes", most: 1_000_000_000 },
  /** https://developers.cloudflare.com/pages/platform/limits/ */
  { host: "Cloudflare Pages", of: "files", most: 20_000 },
] as const;

const WARNING_SHARE = 0.8;

/** A warning for each host whose limit the site exceeds or nearly reaches. */
export function hostWarnings(built: Pick<Built, "files" | "bytes">): string[] {
  return LIMITS.filter(({ of, most }) => built[of] >= WARNING_SHARE * most).map(
    ({ host, of, most }) => {
      const [own, all] = [built[of], most].map((value) =>
        of === "bytes"
          ? `${formatCount(Math.round(value / 1e6))} MB`
          : `${formatCount(value)} files`,
      );
      const verb = built[of] > most ? "allows at most" : "allows";
      return `warning: The site has ${own}, and ${host} ${verb} ${all}`;
    },
  );
}

export const HOST_HINT =
  "help: Turn off files that you don't need in publication.yaml: `feeds`, `sourcePages`, `citationFiles`, `markdownFiles`, `lite` or `cards`.";
