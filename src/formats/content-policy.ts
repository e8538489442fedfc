import { hash } from "node:crypto";
import { jsonForScript } from "../html.ts";
import { memo, memoByKey } from "../memo.ts";
import type { PageKind } from "../pages/kinds.ts";
import type { Site } from "../pages/types.ts";
import { speculationRules } from "./speculation-rules.ts";

/** The directives of a policy with what each allows: https://www.w3.org/TR/CSP3/#csp-directives */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

const NOTHING = ["'none'"];
const THE_SITE = ["'self'"];

/**
 * What a page may load and do: its stylesheet and its pictures. No script runs,
 * nothing is sent to anyone else, and no other address can be made the base of its links. What inspects a page from within,
 * as Lighthouse does, may ask for the site's own files: it reads `robots.txt` that way.
 */
const EVERY_PAGE: ContentPolicy = {
  "default-src": NOTHING,
  "script-src": NOTHING,
  "style-src": THE_SITE,
  "img-src": THE_SITE,
  "connect-src": THE_SITE,
  "base-uri": NOTHING,
  "form-action": NOTHING,
};

/** Where a kind of page can't do without more. */
const MORE: Partial<Record<PageKind, ContentPolicy>> = {
  // An empty icon, so that browsers ask for none.
  "lite-front": { "img-src": [...THE_SITE, "data:"] },
  "lite-article": { "img-src": [...THE_SITE, "data:"] },
  // Its modules, the program that searches, and the form where the script did not load.
  search: {
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "form-action": THE_SITE,
  },
};

/** The policy of one kind of page, which may run the scripts of `inline` that stand in it, and no other. */
export function policyOf(kind: PageKind, inline: readonly string[] = []): ContentPolicy {
  const policy = { ...EVERY_PAGE, ...MORE[kind] };
  if (inline.length === 0) return policy;
  const hashes = inline.map((script) => `'sha256-${hash("sha256", script, "base64")}'`);
  const others = (policy["script-src"] ?? []).filter((source) => source !== "'none'");
  return { ...policy, "script-src": [...others, ...hashes] };
}

const policiesOf = memo((site: Pick<Site, "pathPrefix">) =>
  memoByKey((kind: PageKind) => policyText(policyOf(kind, inlineScripts(site)))),
);

/** The policy of a page as its `<meta>` has it. It is the same on all pages of a kind. */
export function pagePolicy(kind: PageKind, site: Pick<Site, "pathPrefix">): string {
  return policiesOf(site)(kind);
}

/** The texts of `<script>` elements that browsers do not take for data, on whatever page. */
export function inlineScripts(site: Pick<Site, "pathPrefix">): string[] {
  return [String(jsonForScript(speculationRules(site)))];
}

/** What any page of the site may do: a server that has one policy for all of them sends this. Each page says less itself. */
export function policyOfAll(inline: readonly string[] = []): ContentPolicy {
  const kinds = Object.keys(MORE) as PageKind[];
  const all = [policyOf("article", inline), ...kinds.map((kind) => policyOf(kind, inline))];
  const names = new Set(all.flatMap((policy) => Object.keys(policy)));
  return Object.fromEntries(
    [...names].map((name) => {
      const sources = new Set(all.flatMap((policy) => policy[name] ?? []));
      if (sources.size > 1) sources.delete("'none'");
      return [name, [...sources]];
    }),
  );
}

/** What any page may do while an editor works on it: a script of the server loads it again when it changes. */
export function livePolicy(inline: readonly string[] = []): ContentPolicy {
  const policy = policyOfAll(inline);
  const scripts = (policy["script-src"] ?? []).filter((source) => source !== "'none'");
  return { ...policy, "script-src": [...new Set(["'self'", ...scripts])] };
}

/** As a header or a `<meta>` has it. */
export function policyText(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
