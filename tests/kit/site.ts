import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";

export const ROOT = dirname(dirname(import.meta.dirname));
const CLI = join(ROOT, "src/cli/dateline.ts");

/** Content files by path, relative to the content folder. */
export type Files = Record<string, string>;

/** Without social cards, whose drawing takes longer than the rest of a small build; a test of them takes that line out. */
export const PUBLICATION = `title: The Test Post
tagline: A paper for tests
url: https://news.test
language: en-GB
timeZone: Europe/London
editor: editor@news.test
sections:
  - { id: world, title: World }
  - { id: home, title: Home, prompt: "What is it like where you live?" }
checks: { article/no-source: off, source/no-accessed: off }
search: false
cards: false
lite: false
feeds: all
sourcePages: all
citationFiles: true
markdownFiles: true
`;

export const AUTHOR = "---\nname: World desk\n---\nThe desk.\n";

/** An article's file: its front matter's lines over those that every article needs. */
export function article(front: Record<string, string> = {}, body = "A paragraph.\n"): string {
  const fields = {
    title: "A headline",
    description: "A standfirst.",
    date: "2026-03-01",
    section: "world",
    authors: "[world-desk]",
    ...front,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

/** A folder of its own in the system's folder for such, and the way to be rid of it. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A scratch folder for each test of a file: there when the test begins, gone when it has ended. */
export function useScratch(): { readonly folder: string } {
  let place = { folder: "", remove: () => {} };
  beforeEach(() => {
    place = scratch();
  });
  afterEach(() => place.remove());
  return {
    get folder() {
      return place.folder;
    },
  };
}

/** Writes a publication: the files given over a publication.yaml and one author. */
export function writeContent(folder: string, files: Files): string {
  const all = { "publication.yaml": PUBLICATION, "authors/world-desk.md": AUTHOR, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as an editor does, in a process of its own. */
export function dateline(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd: string = ROOT,
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    // A build of hostile articles has more to say than Node keeps by itself, and would be ended for it.
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

export function startDateline(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
}

export const NOW = "2026-11-24T12:00:00Z";

export function buildArgs(content: string, output: string, ...more: string[]): string[] {
  return ["build", "--content", content, "--output", output, "--now", NOW, ...more];
}

/** Builds, and throws what the command said where it failed. */
export function build(content: string, output: string, ...more: string[]): Ran {
  const ran = dateline(buildArgs(content, output, ...more));
  if (ran.status !== 0) throw new Error(`build failed:\n${ran.stderr}${ran.stdout}`);
  return ran;
}

/** Every file of a folder with the hash of its bytes. */
export function tree(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    filesBelow(folder).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}
