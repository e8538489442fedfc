import type { Article, Section } from "../content/types.ts";
import { isolated } from "../text/bidi.ts";
import { quotesFor, titleMarksFor } from "../typography/quotes.ts";
import { commentState } from "./closing.ts";
import { replyWays } from "./reply-ways.ts";
import type { Prompt, Site } from "./types.ts";

/**
 * The article's question, else its section's, else the publication's. Undefined if comments are off. `isOver`: the time
 * after which comments close has passed.
 */
export function promptOf(article: Article, site: Site, isOver = false): Prompt | undefined {
  const { settings } = site;
  const comments = commentState(article, settings.comments, isOver);
  if (comments === "off") return undefined;
  const section = settings.sections.find(({ id }) => id === article.section);
  const template = article.prompt ?? section?.prompt ?? settings.prompt;
  const language = article.prompt ? article.language : settings.language;
  const parts = splitPrompt(template);
  const question = withoutDoubleQuestionMark(fill(parts.question, article, section, language));
  // With comments closed, an invitation to write would be misleading.
  const invitation = comments === "open" ? parts.invitation : undefined;
  return {
    question,
    language,
    comments,
    ...(invitation && { invitation: fill(invitation, article, section, language) }),
    ways: comments === "open" ? replyWays(article, question, site) : [],
  };
}

/**
 * Fills in placeholders. `{subject}` is the headline in marks of the question's language, so that any headline
 * reads well.
 */
function fill(
  template: string,
  article: Article,
  section: Section | undefined,
  language: string,
): string {
  const [open, close] = titleMarksFor(language);
  const values: Record<string, string> = {
    subject: `${open}${isolated(withInnerMarks(article, language), language)}${close}`,
    title: isolated(article.title, language),
    section: isolated(section?.title ?? "", language),
  };
  return template.replace(
    /\{(subject|title|section)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

/** A headline for use inside title marks of `language`: marks of the same sort in it become inner ones. */
function withInnerMarks({ title, language: own }: Article, language: string): string {
  const marks = titleMarksFor(language);
  const [, , innerOpen, innerClose] = marks;
  const [open, close] = marks === quotesFor(language) ? quotesFor(own) : marks;
  // In languages with one mark for both, such as Swedish, the inner marks are equal too.
  return title.replaceAll(open, innerOpen).replaceAll(close, innerClose);
}

/**
 * Drops the final question mark if a quoted headline before it already has one, except in Spanish: there each question
 * keeps its pair of marks.
 */
function withoutDoubleQuestionMark(question: string): string {
  if (question.startsWith("¿")) return question;
  return question.replace(/([?؟？]\s*[”"»“’」』]+)\s*[?؟？]$/, "$1");
}

/**
 * A question mark at the end of a sentence, including closing quotation marks. Chinese and Japanese have no space after
 * it.
 */
const QUESTION_END = /[?؟][”"»“’)]*(?=\s|$)|？[」』”）]*/g;

/**
 * Splits a prompt after its last question mark: the question becomes a heading, the rest a sentence below. Must run
 * before placeholders are filled in, because a headline may contain a question mark.
 */
export function splitPrompt(prompt: string): { question: string; invitation?: string } {
  const last = [...prompt.matchAll(QUESTION_END)].at(-1);
  const end = last ? last.index + last[0].length : prompt.length;
  const rest = prompt.slice(end).trim();
  return rest === "" ? { question: prompt } : { question: prompt.slice(0, end), invitation: rest };
}
