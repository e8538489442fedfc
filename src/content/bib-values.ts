import type { Name } from "../citations/types.ts";
import { withLetters } from "./bib-accents.ts";
import { knownCommands } from "./bib-commands.ts";
import { namesIn } from "./bib-names.ts";

/** Reads TeX's way of writing text and names. `problem` says what stands as it is written. */
export interface BibValues {
  text: (tex: string) => BibText;
  names: (tex: string) => { names: Name[]; problem?: string };
}

export interface BibText {
  text: string;
  problem?: string;
}

/** Values without any of these are what they say. */
const TEX = /[\\{}$~]|--|``|''/;
/** A command that was not known stays in the text. */
const COMMAND = /\\[A-Za-z]+/;

/** The parser is large: it is loaded where there is a .bib file. */
export async function bibValues(): Promise<BibValues> {
  const { plugins } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  /** One value, given to the parser as a field of its own: no text goes where it could be taken for an address. */
  const parsed = (field: "abstract" | "author", tex: string): unknown => {
    const entry = { type: "misc", label: "x", properties: { [field]: tex }, annotations: {} };
    const [item] = plugins.input.data([entry], "@biblatex/entries+list") as unknown[];
    return Reflect.get(item as object, field);
  };
  const text = (tex: string): BibText => {
    const folded = tex.replace(/\s+/g, " ").trim();
    if (folded === "" || !TEX.test(folded)) return { text: folded };
    try {
      const value = parsed("abstract", spaced(folded));
      const read = typeof value === "string" ? dotted(value) : "";
      const [command] = COMMAND.exec(read) ?? [];
      return { text: read, ...(command && { problem: `the command ${command}` }) };
    } catch {
      return { text: withoutBraces(folded), problem: "TeX that can't be read" };
    }
  };
  return { text, names: (tex) => namesOf(tex, parsed) };
}

function namesOf(
  tex: string,
  parsed: (field: "author", tex: string) => unknown,
): ReturnType<BibValues["names"]> {
  const written = namesIn(withLetters(tex.replace(/\s+/g, " ").trim()));
  const unread = { problem: "names that can't be read" };
  try {
    const read = (names: string): Name[] => {
      const list = JSON.parse(dotted(JSON.stringify(parsed("author", spaced(names))))) as Name[];
      return list.map(nameOf);
    };
    if (written.every(({ isOne }) => isOne))
      return { names: read(written.map(({ name }) => name).join(" and ")) };
    const names = written.flatMap(({ name, isOne }) => (isOne ? read(name) : literalOf(name)));
    return { names, ...unread };
  } catch {
    return { names: written.map(({ name }) => literalOf(name)), ...unread };
  }
}

function literalOf(name: string): Name {
  return { literal: withoutBraces(name) };
}

/** A name of one part is that of a body. `and others` is what a list of names ends with that is not complete. */
function nameOf(name: Name): Name {
  const { family, given } = name;
  if (family === undefined || given !== undefined || Object.keys(name).length > 1) return name;
  return { literal: family === "others" ? "et al." : family };
}

/** The parser knows no commands for spaces, nor those that only tell where a word may be broken. */
function spaced(tex: string): string {
  return knownCommands(tex).replace(/\\\\|\\[,;:]|\\[-/!]/g, (command) => {
    if (command === "\\\\") return command;
    return /[-/!]/.test(command) ? "" : command === "\\," ? "\u202f" : " ";
  });
}

/** TeX writes an accented i with an i that has no dot. */
function dotted(text: string): string {
  return text.replace(/([ıȷ])([\u0300-\u036f])/g, (_, letter: string, mark: string) =>
    `${letter === "ı" ? "i" : "j"}${mark}`.normalize("NFC"),
  );
}

function withoutBraces(tex: string): string {
  return tex.replace(/\\([&%$#_{}])/g, "$1").replace(/(?<!\\)[{}]/g, "");
}
