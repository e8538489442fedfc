import { hash } from "node:crypto";
import type { PageNeeds } from "../content/services.ts";
import { jsonForScript } from "../html.ts";
import { memo, memoByKey } from "../memo.ts";
import type { PageKind } from "../pages/kinds.ts";
import type { Site } from "../pages/types.ts";
import { needsOf, type PageWithPolicy } from "./page-needs.ts";
import { speculationRules } from "./speculation-rules.ts";

/** A policy's directives and the sources each allows: https://www.w3.org/TR/CSP3/#csp-directives */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

const NOTHING = ["'none'"];
const SELF = ["'self'"];

/**
 * What any page may load and do: its stylesheet and its images. No script runs, forms send nothing, and the base of
 * links can't be changed. `connect-src` allows the site itself for tools that inspect a page from within: Lighthouse
 * reads `robots.txt` that way.
 */
const EVERY_PAGE: ContentPolicy = {
  "default-src": NOTHING,
  "script-src": NOTHING,
  "style-src": SELF,
  "img-src": SELF,
  "connect-src": SELF,
  "manifest-src": SELF,
  "base-uri": NOTHING,
  "form-action": NOTHING,
};

/** What some kinds of pages need in addition. */
const MORE: Partial<Record<PageKind, ContentPolicy>> = {
  // An empty icon, so that browsers do not request one.
  "lite-front": { "img-src": [...SELF, "data:"] },
  "lite-article": { "img-src": [...SELF, "data:"] },
  // Its modules, the search engine in WebAssembly, and the form that works without the script.
  search: {
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "form-action": SELF,
  },
};

/** The policy of a kind of page, which also allows exactly the inline scripts in `inline`, and what a page needs. */
export function policyOf(
  kind: PageKind,
  inline: readonly string[] = [],
  needs: PageNeeds = {},
): ContentPolicy {
  const policy = opened({ ...EVERY_PAGE, ...MORE[kind] }, needs);
  if (inline.length === 0) return policy;
  const hashes = inline.map((script) => `'sha256-${hash("sha256", script, "base64")}'`);
  const others = (policy["script-src"] ?? []).filter((source) => source !== "'none'");
  return { ...policy, "script-src": [...others, ...hashes] };
}

/** The policy with more sources. */
function opened(policy: ContentPolicy, needs: PageNeeds): ContentPolicy {
  const more = Object.entries(needs).map(([name, sources]) => {
    const own = (policy[name] ?? []).filter((source) => source !== "'none'");
    return [name, [...new Set([...own, ...sources])]];
  });
  return { ...policy, ...Object.fromEntries(more) };
}

const policiesOf = memo((site: Site) =>
  memoByKey((key: string) => {
    const [kind, needs] = JSON.parse(key) as [PageKind, PageNeeds];
    return policyText(policyOf(kind, inlineScripts(site), needs));
  }),
);

/** A page's policy as the content of its `<meta>`: the same for all pages of a kind with the same needs. */
export function pagePolicy(page: PageWithPolicy, site: Site): string {
  return policiesOf(site)(JSON.stringify([page.kind, needsOf(page, site)]));
}

/** The texts of the `<script>` elements on pages that browsers do not treat as data. */
export function inlineScripts(site: Pick<Site, "pathPrefix">): string[] {
  return [String(jsonForScript(speculationRules(site)))];
}

/**
 * The union of all pages' policies, for servers that send the same header with every page. Each page restricts it
 * further.
 */
export function policyOfAll(inline: readonly string[] = [], needs: PageNeeds = {}): ContentPolicy {
  const kinds = Object.keys(MORE) as PageKind[];
  const all = [policyOf("article", inline), ...kinds.map((kind) => policyOf(kind, inline))];
  const names = new Set(all.flatMap((policy) => Object.keys(policy)));
  const union = Object.fromEntries(
    [...names].map((name) => {
      const sources = new Set(all.flatMap((policy) => policy[name] ?? []));
      if (sources.size > 1) sources.delete("'none'");
      return [name, [...sources]];
    }),
  );
  return opened(union, needs);
}

/** The policy of previews: scripts, styles and forms of the server. */
export function livePolicy(policy: ContentPolicy): ContentPolicy {
  return opened(policy, {
    "script-src": SELF,
    "connect-src": SELF,
    "style-src": SELF,
    "img-src": SELF,
    "form-action": SELF,
  });
}

/** Reads what `policyText` wrote. */
export function parsePolicy(text: string): ContentPolicy {
  const directives = text.split("; ").map((directive) => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources];
  });
  return Object.fromEntries(directives);
}

/** A policy as the value of a header or `<meta>`. */
export function policyText(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
