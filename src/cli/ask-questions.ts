import type { z } from "zod";
import { describe } from "../content/front-matter/field-messages.ts";
import type { FieldProblem } from "../content/front-matter/fields.ts";

/** A valid answer, or why it is not. */
export type Checked<Value> = { value: Value } | { problem: FieldProblem };

/** Asks for a line of text; undefined at the end of input. */
export type Ask = (question: string) => Promise<string | undefined>;

export interface Question<Answers, Name extends keyof Answers = keyof Answers> {
  flag: `--${string}`;
  check: (text: string, soFar: Partial<Answers>) => Checked<Answers[Name]>;
  /** Text that `check` accepts; undefined if only the editor can answer. */
  fallback: (soFar: Partial<Answers>) => string | undefined;
  prompt: (fallback: string | undefined, soFar: Partial<Answers>) => string;
}

/** Every question of a command, in the order in which they are asked. */
export type Questions<Answers> = { readonly [Name in keyof Answers]-?: Question<Answers, Name> };

export interface AskingOptions<Answers> {
  /** Answers as they are written on the command line. */
  flags: { readonly [Name in keyof Answers]?: string | undefined };
  /** Answers that are known already. */
  known: Partial<Answers>;
  /** Absent to take defaults. */
  ask?: Ask;
  /** Tells what is wrong with an answer, before the question is asked again. */
  tell: (problem: FieldProblem) => void;
}

export interface FlagProblem extends FieldProblem {
  flag: string;
}

/** All answers, or what is wrong with flags, or the flag of the question that nobody answered. */
export type Answered<Answers> =
  | { answers: Answers }
  | { problems: FlagProblem[] }
  | { unanswered: string };

export async function answersTo<Answers extends object>(
  questions: Questions<Answers>,
  { flags, known, ask, tell }: AskingOptions<Answers>,
): Promise<Answered<Answers>> {
  const names = Object.keys(questions) as (keyof Answers)[];
  const answers: Partial<Answers> = { ...known };
  /** Adds an answer, or returns what is wrong with it. */
  const take = (name: keyof Answers, text: string): FieldProblem | undefined => {
    const checked = questions[name].check(text, answers);
    if ("problem" in checked) return checked.problem;
    answers[name] = checked.value;
    return undefined;
  };
  const problems = names.flatMap((name): FlagProblem[] => {
    const given = flags[name];
    const problem = given === undefined ? undefined : take(name, given);
    return problem ? [{ ...problem, flag: questions[name].flag }] : [];
  });
  if (problems.length > 0) return { problems };
  for (const name of names) {
    if (name in answers) continue;
    const { flag, fallback: fallbackOf, prompt } = questions[name];
    const fallback = fallbackOf(answers);
    for (;;) {
      const given = ask ? await ask(prompt(fallback, answers)) : fallback;
      if (given === undefined) return { unanswered: flag };
      const problem = take(name, given.trim() === "" ? (fallback ?? "") : given);
      if (!problem) break;
      if (!ask) return { problems: [{ ...problem, flag }] };
      tell(problem);
    }
  }
  return { answers: answers as Answers };
}

/** A question with its default in brackets, below the choices if there are any. */
export function promptText(
  question: string,
  fallback: string | undefined,
  choices: readonly string[] = [],
): string {
  const above = choices.map((choice, index) => `  ${index + 1}  ${choice}\n`).join("");
  return `${above}${question}${fallback ? ` [${fallback}]` : ""} `;
}

/** Checks an answer by the schema of the field that it becomes. */
export function checkedBy<Value>(schema: z.ZodType<Value>, value: unknown): Checked<Value> {
  const { data, error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (!issue) return { value: data as Value };
  const problem = describe(issue, { path: [], value }, []);
  // What to do about an empty value is said of a line in a file.
  const { rule, message } = problem;
  return { problem: rule === "field/empty" ? { rule, message } : problem };
}
