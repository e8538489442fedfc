/** Directives in which a host may allow more: `dateline headers` knows no texts, and opens every site they may embed. */
const OPEN = new Set(["frame-src", "img-src", "media-src", "font-src", "connect-src"]);

/** What differs between the policy that a host sends and the one that pages need, as it is written in a policy. */
export interface PolicyDifference {
  /** What pages need, and the host's policy refuses. */
  refused: string[];
  /** What the host's policy allows, and should not. */
  allowed: string[];
}

/** Compares two content security policies, whatever their order. https://www.w3.org/TR/CSP3/#parse-serialized-policy */
export function policyDifference(own: string, needed: string): PolicyDifference {
  const theirs = directivesOf(own);
  const ours = directivesOf(needed);
  const refused = [...ours].flatMap(([name, sources]) =>
    missing(sources, theirs.get(name) ?? theirs.get("default-src") ?? new Set()).map(
      (source) => `${name} ${source}`,
    ),
  );
  const allowed = [...theirs]
    .filter(([name]) => !OPEN.has(name))
    .flatMap(([name, sources]) =>
      missing(sources, ours.get(name) ?? new Set()).map((source) => `${name} ${source}`),
    );
  return { refused, allowed };
}

function missing(sources: ReadonlySet<string>, from: ReadonlySet<string>): string[] {
  return [...sources].filter((source) => source !== "'none'" && !from.has(source));
}

function directivesOf(policy: string): Map<string, Set<string>> {
  const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name.toLowerCase(), new Set(sources)]));
}
