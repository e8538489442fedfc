import type { z } from "zod";
import type { Diagnostic } from "../../diagnostics.ts";
import { renderBody } from "../../markdown/render.ts";
import type { Body } from "../../markdown/types.ts";
import type { ProseRole } from "../../prose/types.ts";
import {
  aboveBody,
  type FrontMatter,
  nothingRead,
  readFrontMatter,
} from "../front-matter/front-matter.ts";
import { salvage } from "../front-matter/salvage.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import type { SourceFile } from "../types.ts";
import { bodyProblems } from "./body-problems.ts";
import { bodyContext, type ParseContext } from "./context.ts";
import { type FieldText, proseReader } from "./prose-reader.ts";

type Kind = Parameters<typeof readFrontMatter>[1];

/** What the front matter of a kind of file may say. `keys` are the known keys of each object in the schema. */
export interface TextFileKind<Fields> {
  kind: Kind;
  schema: z.ZodType<Fields>;
  keys: Readonly<Record<string, readonly string[]>>;
  /** The fields with words for readers, whose language is checked. */
  texts: Readonly<Record<string, ProseRole>>;
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
  { kind, schema, keys, texts }: TextFileKind<Fields>,
) {
  const { front, text, rest, diagnostics } = readFrontMatter(source, kind);
  const located = front ?? rest;
  const { data: fields, error } = schema.safeParse(front?.data);
  if (front && !error) {
    const valid = rendered(source, context, { front, fields, texts });
    return { valid, located, diagnostics: [...diagnostics, ...valid.diagnostics] };
  }
  const others = front
    ? problemsOf(error ?? { issues: [] }, { source, place: front.place, data: front.data, keys })
    : problemsOfRest(schema, rest, { source, keys });
  const found = [...diagnostics, ...others];
  const written = front ?? (text && { ...(rest ?? nothingRead(source)), ...text });
  const unread = front ? "" : aboveBody(source, text);
  const read =
    written && salvage(written, { schema, source, keys, standIns: STAND_INS }, { unread });
  if (!written || !read || read.lost.has("lang"))
    return {
      located,
      diagnostics: [...found, ...bodyProblems(source, text, context, { isStanding: true })],
    };
  const own = { front: { ...written, place: read.place }, fields: read.fields, texts };
  const salvaged = rendered(source, context, own);
  return {
    salvaged,
    located,
    diagnostics: [...found, ...read.diagnostics, ...salvaged.diagnostics],
  };
}

/** Names that no page shows. */
const STAND_INS = { title: "Untitled", name: "Nobody" };

function rendered<Fields extends { lang?: string | undefined }>(
  source: SourceFile,
  context: ParseContext,
  {
    front,
    fields,
    texts,
  }: { front: FrontMatter; fields: Fields } & Pick<TextFileKind<Fields>, "texts">,
): TextFile<Fields> & { diagnostics: Diagnostic[] } {
  const { lang: language = context.settings.language } = fields;
  const { place, bodyLine } = front;
  const written = { source, place, bodyLine, language, texts: textsIn(fields, texts) };
  const prose = context.prose && proseReader(context.prose, written);
  const { body, diagnostics } = renderBody(
    front.body,
    bodyContext(source, front, context, {
      ...{ language, isStanding: true },
      ...(prose && { readProse: prose.read }),
    }),
  );
  const found = [...diagnostics, ...(prose?.problems() ?? [])];
  return { fields, front, language, body, diagnostics: found };
}

function textsIn(fields: object, texts: TextFileKind<unknown>["texts"]): FieldText[] {
  const values = new Map(Object.entries(fields));
  return Object.entries(texts).map(([key, role]) => {
    const value: unknown = values.get(key);
    return { path: [key], role, text: typeof value === "string" ? value : undefined };
  });
}
