import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { parse, stringify } from "yaml";
import { once } from "../../../src/memo.ts";
import { ROOT } from "../disk/project-root.ts";
import { mp3, mp4 } from "../fixtures/media-samples.ts";
import { article } from "../publications/publication-files.ts";
import { GAZETTE } from "../sites/gazette.ts";
import type { Fence } from "./pages.ts";

/** The publication that examples change, and the pictures that they show. */
const PAPER = join(ROOT, "tests/fixtures/handbook");
const PICTURES = {
  "media/harbour.jpg": "cable-section.jpg",
  "media/jane-doe.jpg": "cable-section.jpg",
  "media/tides.svg": "mauna-loa-co2.svg",
  "media/logo.svg": "iso-containers.svg",
};

/** The videos, recordings and covers that examples name. */
const media = once(async () => ({
  "media/crane.mp4": await mp4(),
  "media/crane.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nIt lifts forty tonnes.\n",
  "media/episode-12.mp3": await mp3(),
  "media/episode-12.txt": "Good evening.\n",
  "media/cover.jpg": await blank(1_400).jpeg().toBuffer(),
}));

function blank(side: number) {
  return sharp({ create: { width: side, height: side, channels: 3, background: "#223" } });
}

const REQUIRED = { authors: "news-desk", date: "2026-01-06", type: "opinion" };

/** The font, with its licence, that readers have under each name that an example mentions. */
const FONT = join(ROOT, "node_modules/@fontsource/noto-serif");

/** Further articles, so that every list of a front page has some. */
const FURTHER = 12;

/** Writes that publication to `folder`, whose `content/` it is. */
export async function writePaper(folder: string): Promise<void> {
  const content = join(folder, "content");
  cpSync(PAPER, content, { recursive: true });
  for (const [path, own] of Object.entries(PICTURES))
    cpSync(join(GAZETTE, "media", own), join(content, path));
  for (const [path, bytes] of Object.entries(await media()))
    writeFileSync(join(content, path), bytes);
  for (let day = 1; day <= FURTHER; day++) {
    const fields = { ...REQUIRED, title: `Day ${day}`, date: `2025-12-${day + 10}` };
    writeFileSync(join(content, `articles/day-${day}.md`), article(fields));
  }
}

/**
 * Does what a reader does with an example: a `yaml` fence adds its keys to `publication.yaml` or to the front matter of an
 * article, a `markdown` fence without front matter is an article's text, and any other is the whole file.
 */
export function follow({ language, path, text }: Fence, folder: string): void {
  const file = join(folder, path);
  const old = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, written(language, path, text, old));
  for (const [name] of text.matchAll(/[\w-]+\.woff2/g)) {
    const fonts = join(folder, "content/fonts");
    cpSync(join(FONT, "files/noto-serif-latin-700-normal.woff2"), join(fonts, name));
    cpSync(join(FONT, "LICENSE"), join(fonts, "LICENSE"));
  }
}

function written(language: string, path: string, text: string, old: string | undefined): string {
  const isPage = path.endsWith(".md");
  if (language === "yaml" && isPage) {
    const { front, body } = split(old ?? DEFAULT);
    return `---\n${merged(front, text)}---\n${body}`;
  }
  if (language === "markdown" && isPage && !text.startsWith("---\n")) {
    return `---\n${split(old ?? DEFAULT).front}---\n\n${text}`;
  }
  return language === "yaml" && path === "content/publication.yaml" ? merged(old, text) : text;
}

const DEFAULT = article(REQUIRED);

function split(text: string): { front: string; body: string } {
  const [, front = "", body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  return { front, body };
}

function merged(old = "", added: string): string {
  return stringify({ ...parse(old), ...parse(added) });
}
