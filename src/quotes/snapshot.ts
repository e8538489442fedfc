import { hash } from "node:crypto";
import { slugify } from "../markdown/slug.ts";

/** The text that a page had on a day. */
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
    /^url: ([^\n]*)\ntitle: ([^\n]*)\nread: (\d{4}-\d{2}-\d{2})\nsha256: ([\da-f]{64})\n\n(.*)\n$/s.exec(
      plain,
    ) ?? [];
  if (url === "") return { why: "it does not have the form of a snapshot" };
  if (hash("sha256", text) !== sum) return { why: "its text was changed after it was saved" };
  return { url, title, read, text };
}

/** The part of a text that a snapshot keeps. */
export function kept(text: string): string {
  return text.slice(0, MAX_TEXT).toWellFormed().trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
