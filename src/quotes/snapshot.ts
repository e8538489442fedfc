import { hash } from "node:crypto";
import { diffArrays } from "diff";
import { slugify } from "../markdown/slug.ts";
import { type Change, changedWords } from "./changed-words.ts";

/** The text of a page as it was on a day. */
export interface Snapshot {
  url: string;
  title: string;
  /** The day it was read, as in 2026-03-01. */
  read: string;
  text: string;
}

/** Below the content folder. Nothing in it is published. */
export const SNAPSHOT_FOLDER = "source-texts";
/** Characters of a page's text: a long report has half a million. */
const MAX_TEXT = 500_000;
const NAME_CHARACTERS = 60;

/** The file of a page's text: its address in words, and a hash that tells it from others. */
export function snapshotPath(url: string): string {
  const { host, pathname } = new URL(url);
  const words = slugify(`${host.replace(/^www\./, "")} ${pathname}`).slice(0, NAME_CHARACTERS);
  return `${SNAPSHOT_FOLDER}/${words.replace(/-$/, "")}-${hash("sha256", url).slice(0, 8)}.txt`;
}

/** A snapshot as a file: a head of four lines, an empty line, and the text. */
export function writeSnapshot({ url, title, read, text }: Snapshot): string {
  const whole = kept(text);
  const head = [
    `url: ${oneLine(url)}`,
    `title: ${oneLine(title)}`,
    `read: ${read}`,
    `sha256: ${hash("sha256", whole)}`,
  ];
  return `${head.join("\n")}\n\n${whole}\n`;
}

/** Reads the file of a snapshot, or says what is wrong with it, as the rest of a sentence. */
export function readSnapshot(file: string): Snapshot | { why: string } {
  const plain = file.replace(/\r\n?/g, "\n");
  const [, url = "", title = "", read = "", sum = "", text = ""] =
    /^url: (.*)\ntitle: (.*)\nread: (\d{4}-\d{2}-\d{2})\nsha256: ([\da-f]{64})\n\n(.*)\n$/s.exec(
      plain,
    ) ?? [];
  if (url === "") return { why: "it does not have the form of a snapshot" };
  if (hash("sha256", text) !== sum) return { why: "its text was changed after it was saved" };
  return { url, title, read, text };
}

/** At most this many changes are named. */
const MOST_CHANGES = 8;
const MAX_WORDS = 30;
/** Texts with more changes are different ones, and comparing them takes quadratic time. */
const MAX_EDITS = 400;

/**
 * What changed in a page's text: paragraphs first, then the words of those that are alike. `more` counts the changes
 * that are not named.
 */
export function changesSince(
  before: string,
  now: string,
  language: string,
): { changes: Change[]; more: number } {
  const old = paragraphsOf(kept(before));
  const own = paragraphsOf(kept(now));
  const parts = diffArrays(old, own, { maxEditLength: MAX_EDITS });
  if (!parts) return { changes: [], more: Math.max(old.length, own.length) };
  const all = parts.flatMap(({ added, removed, value }, index) => {
    const next = parts[index + 1];
    if (removed) return pairs(value, next?.added ? next.value : [], language);
    return added && !parts[index - 1]?.removed ? pairs([], value, language) : [];
  });
  const changes = all.slice(0, MOST_CHANGES);
  return { changes, more: all.length - changes.length };
}

/** Paragraphs that took each other's place, word by word if they are alike. */
function pairs(missing: readonly string[], fresh: readonly string[], language: string): Change[] {
  const count = Math.max(missing.length, fresh.length);
  return Array.from(
    { length: count },
    (_, at) => [missing[at] ?? "", fresh[at] ?? ""] as const,
  ).flatMap(([was, now]) => {
    const words = was === "" || now === "" ? undefined : changedWords(was, now, { language });
    const isAlike = words !== undefined && words.length * 4 <= was.split(/\s+/).length + 4;
    return isAlike ? words : [{ was: brief(was), now: brief(now) }];
  });
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function brief(text: string): string {
  const words = text.split(" ");
  return words.length <= MAX_WORDS
    ? text.slice(0, 400)
    : `${words.slice(0, MAX_WORDS).join(" ").slice(0, 400)} …`;
}

function kept(text: string): string {
  return text.slice(0, MAX_TEXT).toWellFormed().trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
