import { basename } from "node:path";
import type { FieldProblem } from "../../content/front-matter/fields.ts";
import type { Answers } from "../../starter/answers.ts";
import { asciiId } from "../../starter/ascii-id.ts";
import { HOST_NAMES, HOST_SETUPS } from "../../starter/hosts/hosts.ts";
import { STARTER_TEXTS, starterLanguage } from "../../starter/texts/texts-of.ts";
import type { StarterTexts } from "../../starter/texts/types.ts";
import {
  type Checked,
  checkAuthor,
  checkEmail,
  checkHost,
  checkLanguage,
  checkSections,
  checkTimeZone,
  checkTitle,
  checkUrl,
} from "./check-answers.ts";

/** What defaults are made from. */
export interface Machine {
  /** The publication's folder. */
  folder: string;
  /** BCP 47. */
  locale: string;
  timeZone: string;
}

type Name = keyof StarterTexts["questions"];

/** Answers as they are written on the command line. */
export type Flags = { readonly [Each in Name]?: string | undefined };

interface Question<Each extends Name> {
  flag: `--${string}`;
  check: (text: string) => Checked<Answers[Each]>;
  /** Text that `check` accepts. */
  fallback: (machine: Machine, soFar: Partial<Answers>, texts: StarterTexts) => string;
}

/** Every question that `dateline init` asks, in order. The language is first: the others are asked in it. */
export const QUESTIONS: { [Each in Name]-?: Question<Each> } = {
  language: {
    flag: "--language",
    check: checkLanguage,
    fallback: ({ locale }) => validOr("en", locale, checkLanguage),
  },
  title: { flag: "--title", check: checkTitle, fallback: ({ folder }) => titleFrom(folder) },
  url: {
    flag: "--url",
    check: checkUrl,
    fallback: (_, { title = "" }) => `https://${asciiId(title) ?? "news"}.example`,
  },
  timeZone: {
    flag: "--time-zone",
    check: checkTimeZone,
    fallback: ({ timeZone }) => validOr("UTC", timeZone, checkTimeZone),
  },
  sections: {
    flag: "--sections",
    check: checkSections,
    fallback: (_, __, { sections }) => sections.map(({ title }) => title).join(", "),
  },
  author: { flag: "--author", check: checkAuthor, fallback: (_, __, { desk }) => desk },
  email: { flag: "--email", check: checkEmail, fallback: () => "" },
  host: { flag: "--host", check: checkHost, fallback: () => "github" },
};

const NAMES = Object.keys(QUESTIONS) as Name[];

/** Asks for a line of text; undefined at the end of input. */
export type Ask = (question: string) => Promise<string | undefined>;

export interface AskOptions {
  flags: Flags;
  /** Answers that are known already. */
  known: Partial<Answers>;
  machine: Machine;
  /** Absent to take defaults. */
  ask?: Ask;
  /** Tells what is wrong with an answer, before the question is asked again. */
  tell: (problem: FieldProblem) => void;
}

export interface FlagProblem extends FieldProblem {
  flag: string;
}

/** All answers, or what is wrong with flags; undefined if the input ended. */
export async function answersOf(
  options: AskOptions,
): Promise<{ answers: Answers } | { problems: FlagProblem[] } | undefined> {
  const { flags, machine, ask, tell } = options;
  const answers: Partial<Answers> = { ...options.known };
  const problems = takeFlags(flags, answers);
  if (problems.length > 0) return { problems };
  for (const name of NAMES) {
    if (name in answers) continue;
    const texts = STARTER_TEXTS[starterLanguage(answers.language ?? machine.locale)];
    const fallback = QUESTIONS[name].fallback(machine, answers, texts);
    for (;;) {
      const given = ask ? await ask(promptOf(name, fallback, texts)) : "";
      if (given === undefined) return undefined;
      const problem = take(name, given.trim() === "" ? fallback : given, answers);
      if (!problem) break;
      if (!ask) return { problems: [{ ...problem, flag: QUESTIONS[name].flag }] };
      tell(problem);
    }
  }
  return { answers: answers as Answers };
}

function takeFlags(flags: Flags, answers: Partial<Answers>): FlagProblem[] {
  return NAMES.flatMap((name): FlagProblem[] => {
    const given = flags[name];
    const problem = given === undefined ? undefined : take(name, given, answers);
    return problem ? [{ ...problem, flag: QUESTIONS[name].flag }] : [];
  });
}

/** Adds an answer, or returns what is wrong with it. */
function take(name: Name, text: string, answers: Partial<Answers>): FieldProblem | undefined {
  const checked = QUESTIONS[name].check(text);
  if ("problem" in checked) return checked.problem;
  Object.assign(answers, { [name]: checked.value });
  return undefined;
}

function promptOf(name: Name, fallback: string, texts: StarterTexts): string {
  const choices = HOST_NAMES.map((each, index) => {
    const title = each === "none" ? texts.noHost : HOST_SETUPS[each].title;
    return `  ${index + 1}  ${title} (${each})\n`;
  });
  const above = name === "host" ? choices.join("") : "";
  return `${above}${texts.questions[name]}${fallback === "" ? "" : ` [${fallback}]`} `;
}

/** What the machine says, unless it is not a valid setting: without a locale, it is `und`. */
function validOr(other: string, own: string, check: (text: string) => Checked<unknown>): string {
  return "value" in check(own) ? own : other;
}

/** `My Paper` for `my-paper`. */
function titleFrom(folder: string): string {
  const words = basename(folder)
    .split(/[\s_-]+/)
    .filter(Boolean);
  const named = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return "value" in checkTitle(named) ? named : "News";
}
