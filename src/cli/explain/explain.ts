import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearestIn } from "../../citations/nearest.ts";
import { ROOT } from "../../root.ts";
import { RULES } from "../../rules/rules.ts";
import { print, report } from "../../terminal.ts";
import { pageInTerminal } from "./page-in-terminal.ts";
import { ruleList } from "./rule-list.ts";

const NAMES = Object.keys(RULES);

/** Prints a rule's page of the handbook, a list of a family's rules, or without a name a list of all rules. Returns the exit status. */
export async function explain(name: string | undefined): Promise<number> {
  if (name === undefined) return (await print(ruleList(RULES))) ? 0 : 1;
  const family = Object.entries(RULES).filter(([rule]) => rule.startsWith(`${name}/`));
  if (family.length > 0) return (await print(ruleList(Object.fromEntries(family)))) ? 0 : 1;
  if (!NAMES.includes(name)) {
    report(`error: There is no rule ${name}\n  help: ${adviceOn(name)}\n`);
    return 1;
  }
  const page = join(ROOT, "src/handbook/content/articles/rules", `${name}.md`);
  return (await print(pageInTerminal(readFileSync(page, "utf8")))) ? 0 : 1;
}

/** The part of a name after its slash is often all that somebody remembers. */
function adviceOn(name: string): string {
  const near = nearestIn(NAMES)(name)?.word;
  if (near !== undefined) return `Did you mean ${near}?`;
  const parts = NAMES.filter((rule) => rule.split("/").includes(name));
  return parts.length > 0
    ? `These have it in their name: ${parts.join(", ")}.`
    : "`dateline explain` lists all rules.";
}
