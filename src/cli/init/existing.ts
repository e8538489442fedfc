import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { authorId } from "../../content/articles/author.ts";
import { scanContent } from "../../content/files/scan.ts";
import { parseSettings } from "../../content/settings/settings.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { HostName } from "../../hosts/hosts.ts";
import type { Answers } from "../../starter/answers.ts";

/** What a folder has of a publication. */
export interface Existing {
  /** Answers that its settings give. */
  known: Partial<Answers>;
  /** Folders and files of content that are there, so that nothing is added to them. */
  kept: string[];
  /** Its file of settings, and the host that they name. */
  settings?: { path: string; host?: HostName };
  /** Errors of its settings, which keep anything from being added. */
  diagnostics: Diagnostic[];
}

const NOTHING: Existing = { known: {}, kept: [], diagnostics: [] };

/** Looks at the content of a folder. `shown` is the folder as the user named it. */
export function existingIn(folder: string, shown: string): Existing {
  const content = join(folder, "content");
  if (!lstatSync(content, { throwIfNoEntry: false })?.isDirectory()) return NOTHING;
  const root = { folder: content, shown: join(shown, "content") };
  const { articles, texts } = scanContent(root);
  const paths = texts.map(({ path }) => path);
  const author = paths.find((path) => path.startsWith("authors/"));
  const kept = [
    ...(articles.length > 0 ? ["content/articles/", "content/media/", "content/authors/"] : []),
    ...(author === undefined ? [] : ["content/authors/"]),
    ...(paths.some((path) => path.startsWith("pages/")) ? ["content/pages/"] : []),
  ];
  const id = author === undefined ? articles.length > 0 && "news-desk" : authorId(author);
  // With articles, no first one is written, and nobody is asked for its author.
  const named = id ? { author: { id, name: id, kind: "person" as const } } : {};
  const settings = paths.find((path) => /^publication\.ya?ml$/.test(path));
  if (settings === undefined) return { known: named, kept: unique(kept), diagnostics: [] };
  const file = join(root.shown, settings);
  const text = readFileSync(join(content, settings), "utf8");
  const { value, diagnostics } = parseSettings({ file, path: settings, text });
  if (!value) return { ...NOTHING, diagnostics };
  const { title, url, language, timeZone, sections, editor, host } = value;
  return {
    known: {
      ...{ title, url, language, timeZone, sections, email: editor },
      ...(host && { host }),
      ...named,
    },
    kept: unique([`content/${settings}`, ...kept]),
    settings: { path: `content/${settings}`, ...(host && { host }) },
    diagnostics: [],
  };
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
