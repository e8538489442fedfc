import { lstatSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { FieldProblem } from "../../content/front-matter/fields.ts";
import { formatReport } from "../../diagnostics.ts";
import type { Answers } from "../../starter/answers.ts";
import { starterFiles } from "../../starter/starter-files.ts";
import { STARTER_TEXTS, starterLanguage } from "../../starter/texts/texts-of.ts";
import { openQuestions, print, report, terminalStyle } from "../../terminal.ts";
import { answersTo } from "../ask-questions.ts";
import { causeOf } from "../failure.ts";
import { INTERRUPTED, lineOf, lineOfFlag, refuse } from "../refuse.ts";
import { type Existing, existingIn } from "./existing.ts";
import { planFiles } from "./plan-files.ts";
import { type Flags, type Machine, questionsOn } from "./questions.ts";
import { reportText } from "./report-text.ts";
import { startsDateline } from "./starts-dateline.ts";
import { writeFiles } from "./write-files.ts";

export interface InitOptions extends Flags {
  /** Ask nothing: take defaults for what no flag says. */
  yes?: boolean;
  /** Git LFS keeps the large files. */
  lfs?: boolean;
}

export interface InitAround extends Omit<Machine, "folder"> {
  version: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Begins a publication in a folder, or adds what the publication there lacks. Writes all files or none. Returns the exit
 * status.
 */
export async function init(
  shown: string,
  { yes = false, lfs = false, ...flags }: InitOptions,
  { version, now, ...around }: InitAround,
): Promise<number> {
  const folder = resolve(shown);
  const problem = folderProblem(folder, shown);
  if (problem) return refuse([problem]);
  const existing = existingIn(folder, shown);
  if (existing.diagnostics.length > 0) {
    report(formatReport(existing.diagnostics, terminalStyle()));
    return refuse([]);
  }
  const questions = yes ? undefined : openQuestions();
  const machine = { ...around, folder };
  const tell = (wrong: FieldProblem) => report(`${lineOf(wrong)}\n`);
  const { known } = existing;
  const ask = questions && { ask: questions.ask };
  const found = await answersTo(questionsOn(machine), { flags, known, tell, ...ask });
  questions?.close();
  if (questions?.isInterrupted()) return refuse([], INTERRUPTED);
  if ("unanswered" in found)
    return refuse([
      "The input ended before all questions were answered. Use --yes to take the defaults.",
    ]);
  if ("problems" in found) return refuse(found.problems.map(lineOfFlag));
  const { answers } = found;
  const hasPages = !existing.kept.includes("content/pages/");
  const files = starterFiles(answers, { version, now, hasPages, lfs });
  const plan = planFiles(folder, files, existing.kept);
  if (plan.problems.length > 0)
    return refuse(plan.problems.map(({ path, why }) => `error: ${path}: ${why}`));
  try {
    writeFiles(folder, plan.write);
  } catch (error) {
    return refuse([`error: ${causeOf(error)}`]);
  }
  const { report: words } = STARTER_TEXTS[starterLanguage(answers.language)];
  const lacks = lackedLine(existing, answers);
  const starts = startsDateline(folder);
  return (await print(reportText(shown, plan, { words, version, starts, lacks }))) ? 0 : 1;
}

/** The line that settings lack which were there before, and stay as they are. */
function lackedLine({ settings }: Existing, { host }: Answers) {
  if (!settings || host === "none" || settings.host === host) return undefined;
  return { path: settings.path, line: `host: ${host}` };
}

function folderProblem(folder: string, shown: string): string | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return undefined;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return `error: ${shown} is not a folder`;
}
