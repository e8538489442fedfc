import { join } from "node:path/posix";
import { FIXES } from "../fixes/fixes.ts";
import type { RuleFacts } from "../rules/facts.ts";
import type { ExampleFile, RuleExample } from "./examples.ts";

/** The text of a rule's page: why it matters, how to mend what it finds, an example, and the level. */
export function rulePageText(
  rule: string,
  facts: RuleFacts,
  example: RuleExample | undefined,
): string {
  return [
    section("Why it matters", facts.why),
    section("How to mend it", facts.mend + (rule in FIXES ? FIXED : "")),
    ...(example
      ? [section("Before", shown(example.before)), section("After", shown(example.after))]
      : []),
    section("Level", levelOf(rule, facts)),
  ].join("\n\n");
}

const FIXED = "\n\n`dateline check --fix` does it for you, unless it would have to guess.";

function section(heading: string, text: string): string {
  return `## ${heading}\n\n${text}`;
}

function levelOf(rule: string, { level, isFixed }: RuleFacts): string {
  if (isFixed) return "Always an `error`, which stops the build. No setting changes that.";
  const other = level === "error" ? "warning" : "error";
  return `${MEANINGS[level]} To [change the level](../../how-to/change-the-level-of-a-rule.md), write \`${other}\`${level === "off" ? " or `warning`" : " or `off`"} in \`content/publication.yaml\`:\n\n${fence("yaml", `rules:\n  ${rule}: ${other}\n`)}`;
}

const MEANINGS = {
  error: "By default an `error`, which stops the build.",
  warning: "By default a `warning`, which stops no build.",
  off: "By default `off`.",
};

/** Files of an example as fences, below their paths if they are not the text of an article. */
function shown(files: readonly ExampleFile[]): string {
  const fences = files.map(({ path, text }) => {
    const own = fence(LANGUAGES[path.split(".").at(-1) ?? ""] ?? "text", text);
    return path === "articles/example.md" ? own : `\`${join("content", path)}\`:\n\n${own}`;
  });
  const note = "Here, `\\u{…}` is the character of that number, which is invisible.";
  return [...fences, ...(files.some(({ hasEscapes }) => hasEscapes) ? [note] : [])].join("\n\n");
}

/** By a file's ending. */
const LANGUAGES: Readonly<Record<string, string>> = {
  md: "markdown",
  yaml: "yaml",
  css: "css",
  json: "json",
  bib: "bibtex",
  svg: "xml",
  ts: "ts",
  js: "js",
};

function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n*$/, "\n")}${ticks}`;
}
