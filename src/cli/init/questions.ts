import { basename } from "node:path";
import { HOST_NAMES, HOSTS } from "../../hosts/hosts.ts";
import type { Answers } from "../../starter/answers.ts";
import { asciiId } from "../../starter/ascii-id.ts";
import { STARTER_TEXTS, starterLanguage } from "../../starter/texts/texts-of.ts";
import type { StarterTexts } from "../../starter/texts/types.ts";
import { type Checked, promptText, type Question, type Questions } from "../ask-questions.ts";
import {
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

interface Asked<Each extends Name> {
  flag: `--${string}`;
  check: (text: string) => Checked<Answers[Each]>;
  /** Text that `check` accepts. */
  fallback: (machine: Machine, soFar: Partial<Answers>, texts: StarterTexts) => string;
}

/** Every question that `dateline init` asks, in order. The language is first: the others are asked in it. */
export const QUESTIONS: { readonly [Each in Name]: Asked<Each> } = {
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

/** The questions as they are asked on this machine. */
export function questionsOn(machine: Machine): Questions<Pick<Answers, Name>> {
  const ask = <Each extends Name>(name: Each): Question<Pick<Answers, Name>, Each> => {
    const { flag, check, fallback }: Asked<Each> = QUESTIONS[name];
    const texts = (soFar: Partial<Answers>) =>
      STARTER_TEXTS[starterLanguage(soFar.language ?? machine.locale)];
    return {
      flag,
      check,
      fallback: (soFar) => fallback(machine, soFar, texts(soFar)),
      prompt: (written, soFar) => {
        const own = texts(soFar);
        return promptText(own.questions[name], written, name === "host" ? hostsIn(own) : []);
      },
    };
  };
  return {
    language: ask("language"),
    title: ask("title"),
    url: ask("url"),
    timeZone: ask("timeZone"),
    sections: ask("sections"),
    author: ask("author"),
    email: ask("email"),
    host: ask("host"),
  };
}

function hostsIn({ noHost }: StarterTexts): string[] {
  return HOST_NAMES.map((each) => {
    const title = each === "none" ? noHost : HOSTS[each].title;
    return `${title} (${each})`;
  });
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
