import type { FieldProblem } from "../../content/front-matter/fields.ts";
import { momentFromMillis } from "../../dates.ts";
import type { BroughtText } from "../../new-articles/body-text.ts";
import { openQuestions, report } from "../../terminal.ts";
import { answersTo, checkedBy, type FlagProblem } from "../ask-questions.ts";
import { INTERRUPTED, lineOf, lineOfFlag, refuse } from "../refuse.ts";
import { type NewAnswers, questionsFor } from "./new-questions.ts";
import type { NewPublication } from "./read-publication.ts";

type Flags = { [Name in keyof NewAnswers]?: string };

export interface NewOptions extends Flags {
  slug?: string;
  date?: string;
  draft: boolean;
  /** Asks nothing, and takes defaults for what no flag says. */
  yes?: boolean;
  edit?: boolean;
}

/** Options are missing, and nobody can be asked. */
const UNANSWERED = 2;

export interface AskedArticle {
  answers: NewAnswers;
  date: string;
  slug?: string;
}

/** All that is known of the article, or the exit status after a report of what is wrong. */
export async function askAboutArticle(
  publication: NewPublication,
  { yes = false, slug, date, draft: _, edit: __, ...flags }: NewOptions,
  { brought, canAsk, now }: { brought: BroughtText; canAsk: boolean; now: number },
): Promise<AskedArticle | number> {
  const { schema, settings, languages } = publication;
  const today = momentFromMillis(now, settings.timeZone).iso.slice(0, 10);
  const dateProblem =
    date === undefined ? [] : problemOf("--date", checkedBy(schema.shape.date, date));
  const slugProblem =
    slug === undefined ? [] : problemOf("--slug", checkedBy(schema.shape.slug, slug));
  const problems = [...dateProblem, ...slugProblem];
  if (problems.length > 0) return refuse(problems.map(lineOfFlag));
  const asks = !yes && canAsk;
  const questions = asks ? openQuestions() : undefined;
  const known = languages.length > 1 ? {} : { language: settings.language };
  const found = await answersTo(questionsFor(publication, { takesDefaults: yes }), {
    flags: { ...flags, title: flags.title ?? brought.title },
    known,
    tell: (problem) => report(`${lineOf(problem)}\n`),
    ...(questions && { ask: questions.ask }),
  });
  questions?.close();
  if (questions?.isInterrupted()) return refuse([], INTERRUPTED);
  if ("unanswered" in found) {
    const why = `error: The command needs ${found.unanswered}: nobody answered its question.`;
    return refuse([why], UNANSWERED);
  }
  if ("problems" in found) return refuse(found.problems.map(lineOfFlag));
  return {
    answers: found.answers,
    date: date?.trim() ?? today,
    ...(slug && { slug: slug.trim() }),
  };
}

function problemOf(flag: string, checked: object): FlagProblem[] {
  return "problem" in checked ? [{ ...(checked.problem as FieldProblem), flag }] : [];
}
