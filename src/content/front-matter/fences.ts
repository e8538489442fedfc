import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { Rule } from "../../rules/rules.ts";
import { textOfLine } from "../../text/lines.ts";
import type { SourceFile } from "../types.ts";

const EXAMPLE =
  "Begin the file with a line `---`, then `title: …` and other fields, then a second line `---`.";

interface FenceProblem {
  line: number;
  rule: Rule;
  message: string;
  hint: string;
}

/** Counts blank lines above the front matter, which can be read in spite of them. */
export function blankLinesAbove(text: string): number {
  const [blank = ""] = /^(?:[ \t]*\n)+(?=---[ \t]*(?:\n|$))/.exec(text) ?? [];
  return blank.split("\n").length - 1;
}

/** Why a file's front matter can't be split off; undefined if it can. */
export function fenceProblem({ file, text }: SourceFile): Diagnostic | undefined {
  const said = openingProblem(text) ?? closingProblem(text);
  if (!said) return undefined;
  return {
    file,
    column: 1,
    severity: "error",
    ...said,
    excerpt: excerptOf(text, { ...said, column: 1 }),
  };
}

function openingProblem(text: string): FenceProblem | undefined {
  const [first = ""] = text.split("\n", 1);
  const missing = { line: 1, rule: "front-matter/missing", hint: EXAMPLE } as const;
  if (text.trim() === "") return { ...missing, message: "The file is empty" };
  if (!first.startsWith("---")) {
    const line = text.split("\n").findIndex((each) => each.trim() !== "") + 1;
    return textOfLine(text, line).startsWith("---")
      ? {
          ...missing,
          line,
          message: "The front matter does not begin on the first line",
          hint: ABOVE,
        }
      : { ...missing, message: "The file has no front matter" };
  }
  const language = first.slice(3).trim();
  if (language === "" || language === "yaml") return undefined;
  const hint = "Write only `---` on the opening line.";
  if (/^-+$/.test(language)) {
    const message = `The opening line has ${language.length + 3} hyphens, not three`;
    return { line: 1, rule: "front-matter/opening", message, hint };
  }
  return /^[\w+-]{1,20}$/.test(language)
    ? {
        line: 1,
        rule: "front-matter/language",
        message: `Front matter in “${language}” is neither read nor run: it must be YAML`,
        hint,
      }
    : {
        line: 1,
        rule: "front-matter/opening",
        message: "The opening line contains more than `---`",
        hint,
      };
}

const ABOVE = "Delete everything above the line `---`.";

/** gray-matter ends front matter at the first line that begins with `---`, whatever follows on that line. */
function closingProblem(text: string): FenceProblem | undefined {
  const at = text.indexOf("\n---");
  if (at === -1) {
    return {
      line: 1,
      rule: "front-matter/unclosed",
      message: "The front matter has no closing line `---`",
      hint: "Write a line `---` between the last field and the text.",
    };
  }
  if (/^---[ \t]*(\n|$)/.test(text.slice(at + 1))) return undefined;
  return {
    line: text.slice(0, at + 1).split("\n").length,
    rule: "front-matter/closing",
    message: "The line that ends the front matter contains more than `---`",
    hint: "Write only `---` on this line.",
  };
}
