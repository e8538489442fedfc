// `npm run parts` writes the handbook's page of parts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@babel/parser";
import { importOf, originalNames } from "../../src/overrides/program-modules.ts";
import { ENDING } from "../../src/root.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { type Drawn, PART_DRAWINGS } from "./part-drawings.ts";

export const PARTS_PAGE = join(ROOT, "src/handbook/content/articles/reference/parts.md");

const HEAD = `---
title: Parts
description: Every layout and part that a publication can replace, with what it draws and its signature.
date: 2026-09-28
section: reference
authors: dateline
kicker: Layouts
---

A file in your publication's \`layouts/\` replaces the layout or part of its name: see [override a part](../how-to/override-a-part.md). An import gets what is in force. Only the file that replaces a part gets the original.

The pictures show what each part draws with Dateline's own styles. Tall ones show the beginning.

Besides these, you can import:

- \`dateline-news\`: \`layout\`, \`html\`, \`href\` and \`absolute\` for addresses, and the types of pages and sites
- \`dateline-news/html\`: \`html\`, \`jsonForScript\`, and \`trusted\` for markup that another library made
- \`dateline-news/eleventy\`: \`dateline\`, for [Eleventy's configuration](../how-to/use-eleventy-plugins.md)
`;

interface Exported {
  name: string;
  signature: string;
  words: string;
}

type Node = { start?: number | null; leadingComments?: { value: string }[] | null };

/** The functions that a part exports, with their docstrings. */
export function exportsOfPart(name: string): Exported[] {
  const text = readFileSync(join(ROOT, "layouts", name + ENDING), "utf8");
  const { body } = parse(text, { sourceType: "module", plugins: ["typescript"] }).program;
  const functions = new Map(
    body.flatMap((statement) => {
      const own = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
      return own?.type === "FunctionDeclaration" && own.id ? [[own.id.name, own] as const] : [];
    }),
  );
  const signatureOf = (own: NonNullable<ReturnType<typeof functions.get>>, as: string): string =>
    text
      .slice(own.start ?? 0, own.body.start ?? 0)
      .replace(/^function \w+/, as)
      .replace(/\s+/g, " ")
      .replaceAll("( ", "(")
      .replaceAll(", )", ")")
      .trim();
  return body.flatMap((statement): Exported[] => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    const { declaration } = statement;
    const words = docstring(statement);
    if (declaration?.type === "FunctionDeclaration" && declaration.id) {
      const own = declaration.id.name;
      return [{ name: own, words, signature: signatureOf(declaration, own) }];
    }
    const [variable] = declaration?.type === "VariableDeclaration" ? declaration.declarations : [];
    if (variable?.id.type !== "Identifier" || variable.init?.type !== "CallExpression") return [];
    const [argument] = variable.init.arguments;
    const made = argument?.type === "Identifier" ? functions.get(argument.name) : undefined;
    const own = variable.id.name;
    return [{ name: own, words, signature: made ? signatureOf(made, own) : own }];
  });
}

function docstring({ leadingComments }: Node): string {
  const comment = leadingComments?.at(-1)?.value ?? "";
  if (!comment.startsWith("*")) return "";
  return comment
    .replace(/^\s*\*+ ?/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The picture of what a part draws, or a sentence that says why there is none. */
function drawingOf(name: string): string {
  const part = PART_DRAWINGS[name];
  if (!part) throw new Error(`${name} is missing in part-drawings.ts`);
  return "undrawn" in part ? part.undrawn : `![${altOf(name, part)}](/media/parts/${name}.png)`;
}

/** The first sentence about the function that draws the part, as plain text. */
export function altOf(name: string, { by }: Drawn): string {
  const functions = exportsOfPart(`parts/${name}`);
  const own = functions.find((each) => each.name === by) ?? functions[0];
  const [sentence = ""] = /^.+?[.;:](?= |$)/.exec(own?.words ?? "") ?? [];
  return sentence
    .replace(/[;:]$/, ".")
    .replaceAll(" in `language`", "")
    .replace(/[`[\]]/g, "");
}

/** The whole page. */
export function partsPage(): string {
  const names = originalNames(ROOT);
  const layouts = names.filter((name) => name.endsWith(".11ty"));
  const parts = names.filter((name) => name.startsWith("parts/"));
  const sections = parts.map((name) => {
    const own = name.replace("parts/", "");
    const functions = exportsOfPart(name).map(
      ({ signature, words }) => `\`\`\`ts\n${signature}\n\`\`\`\n\n${words}\n`,
    );
    return `### ${own}\n\n\`${importOf(name)}\`\n\n${drawingOf(own)}\n\n${functions.join("\n")}`;
  });
  const rows = layouts.map((name) => `- \`layouts/${name}.ts\`: \`${importOf(name)}\``);
  return [
    HEAD,
    "## Parts\n",
    ...sections,
    "## Layouts\n",
    "Each layout exports `layout(kind, render)` as its default.\n",
    ...rows,
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(PARTS_PAGE, partsPage());
