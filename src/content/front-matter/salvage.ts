import type { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import type { Located } from "../yaml/yaml-document.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import { resolvePath } from "./data-path.ts";
import { leaveOut, type Path } from "./leave-out.ts";
import { CONSEQUENCES, problemsOf } from "./schema-problems.ts";

/** What can be read of a file with errors, so that one run checks all that depends on it. It is never published. */
export interface Salvaged<Fields> {
  fields: Fields;
  /** The keys that differ from what the file says: left out, shortened or made up. */
  lost: ReadonlySet<string>;
  /** The paths that were left out, as the file has them. */
  left: readonly Path[];
  /** The place in the file of a path in `fields`. */
  place: PlaceOf;
  /** Problems that other problems hid. */
  diagnostics: Diagnostic[];
}

export interface Salvage<Fields> {
  schema: z.ZodType<Fields>;
  source: SourceFile;
  /** The known keys of each object in the schema: see `problemsOf`. */
  keys: Record<string, readonly string[]>;
  /** Values for required keys of the file that are missing or invalid. */
  standIns: Readonly<Record<string, unknown>>;
}

/** Each round leaves something out, and a value may hide others only a few levels deep. */
const MAX_ROUNDS = 5;

/**
 * Leaves out all that is invalid, until the rest is valid. Undefined if too little is left. Problems after those of
 * the first round are returned. If the YAML is broken, `unread` is its text, which may have keys that the data lacks.
 */
export function salvage<Fields>(
  { data: whole, place }: Located,
  { schema, source, keys, standIns }: Salvage<Fields>,
  { unread = "" } = {},
): Salvaged<Fields> | undefined {
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return undefined;
  const data: Record<string, unknown> = structuredClone(whole) as Record<string, unknown>;
  const known = keys[""] ?? [];
  const lost = new Set(known.filter((key) => (data[key] ?? null) === null && unread.includes(key)));
  const left: Path[] = [];
  const kept = new Map<string, number[]>();
  const placed: PlaceOf = (path, want) => place(asWritten(path, kept), want);
  const diagnostics: Diagnostic[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { data: fields, error } = schema.safeParse(data);
    if (!error) return { fields, lost, left, place: placed, diagnostics };
    if (round > 0) {
      const issues = error.issues.filter(({ path }) => !left.some((each) => isBelow(each, path)));
      const found = problemsOf({ issues }, { source, place: placed, data, keys });
      diagnostics.push(...found.filter(({ rule }) => !CONSEQUENCES.has(rule)));
    }
    const paths = error.issues.flatMap((issue) => pathsOf(issue, data));
    for (const path of paths) {
      const key = String(path[0] ?? "");
      lost.add(key);
      const meant = known.includes(key) ? undefined : nearest(key, known);
      if (meant !== undefined) lost.add(meant);
    }
    left.push(...paths);
    leaveOut(data, paths, kept);
    for (const key of lost) if (!(key in data) && key in standIns) data[key] = standIns[key];
  }
  return undefined;
}

/** An empty list or object lost what was in it. */
function isBelow(left: Path, path: Path): boolean {
  return (
    left.length > path.length && path.every((step, depth) => String(step) === String(left[depth]))
  );
}

/** What to leave out for an issue: unknown keys, an invalid value, or the object that lacks a value. */
function pathsOf(issue: z.core.$ZodIssue, data: unknown): Path[] {
  const { path, value } = resolvePath(data, issue.path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...path, key]);
  return [value === undefined && path.length > 1 ? path.slice(0, -1) : path];
}

/** Entries of a list that were left out moved those below them up. */
function asWritten(path: Path, kept: ReadonlyMap<string, readonly number[]>): Path {
  const [key = "", index, ...rest] = path;
  const before = typeof index === "number" ? kept.get(String(key))?.[index] : undefined;
  return before === undefined ? path : [key, before, ...rest];
}
