import type { z } from "zod";
import { renderBody } from "../../markdown/render.ts";
import type { Body } from "../../markdown/types.ts";
import { type FrontMatter, readFrontMatter } from "../front-matter/front-matter.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import type { SourceFile } from "../types.ts";
import { bodyProblems } from "./body-problems.ts";
import { bodyContext, type ParseContext } from "./context.ts";

type Kind = Parameters<typeof readFrontMatter>[1];

/** What the front matter of a kind of file may say. `keys` are the known keys of each object in the schema. */
export interface TextFileKind<Fields> {
  kind: Kind;
  schema: z.ZodType<Fields>;
  keys: Readonly<Record<string, readonly string[]>>;
}

/** A valid file, with its text rendered in `language`. */
export interface TextFile<Fields> {
  fields: Fields;
  front: FrontMatter;
  language: string;
  body: Body;
}

/** Reads an author, a standing page or a topic: front matter, and text below it. Reports all problems of both. */
export function readTextFile<Fields extends { lang?: string | undefined }>(
  source: SourceFile,
  context: ParseContext,
  { kind, schema, keys }: TextFileKind<Fields>,
) {
  const { front, text, rest, diagnostics } = readFrontMatter(source, kind);
  const located = front ?? rest;
  if (!front) {
    const others = problemsOfRest(schema, rest, { source, keys });
    const ofBody = bodyProblems(source, text, context, { isStanding: true });
    return { located, diagnostics: [...diagnostics, ...others, ...ofBody] };
  }
  const { data: fields, error } = schema.safeParse(front.data);
  if (error) {
    const others = problemsOf(error, { source, place: front.place, data: front.data, keys });
    const ofBody = bodyProblems(source, front, context, { isStanding: true });
    return { located, diagnostics: [...diagnostics, ...others, ...ofBody] };
  }
  const { lang: language = context.settings.language } = fields;
  const rendered = renderBody(
    front.body,
    bodyContext(source, front, context, { language, isStanding: true }),
  );
  const valid: TextFile<Fields> = { fields, front, language, body: rendered.body };
  return { valid, located, diagnostics: [...diagnostics, ...rendered.diagnostics] };
}
