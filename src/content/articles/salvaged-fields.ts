import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { memo } from "../../memo.ts";
import { oneOrMore, text } from "../front-matter/fields.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { Path } from "../front-matter/leave-out.ts";
import { salvage } from "../front-matter/salvage.ts";
import type { SourceFile } from "../types.ts";
import { type ArticleFields, type ArticleSchema, articleKeys } from "./article-schema.ts";

export interface SalvagedKeys {
  /** The keys whose values are unknown. */
  lost: ReadonlySet<string>;
  /** All sources have the keys that the file gives them, so that citations can be checked. */
  knowsSources: boolean;
}

interface SalvagedFields extends SalvagedKeys {
  front: FrontMatter;
  fields: ArticleFields;
  diagnostics: Diagnostic[];
}

/** Texts that no page shows. */
const STAND_INS = { title: "Untitled", description: "–", date: "2000-01-01" } as const;

/** What invalid front matter still says. If its YAML is broken, `unread` is its text. */
export function salvagedFields(
  front: FrontMatter,
  { source, unread }: { source: SourceFile; unread: string },
  { schema, sections, authors }: { schema: ArticleSchema } & Names,
): SalvagedFields | undefined {
  const [author] = authors ?? ["nobody"];
  const standIns = {
    ...STAND_INS,
    section: sections?.[0] ?? "news",
    authors: [author ?? "nobody"],
  };
  const known = author === undefined ? withAnyAuthor(schema) : schema;
  const keys = articleKeys(schema);
  const read = salvage(front, { schema: known, source, keys, standIns }, { unread });
  if (!read) return undefined;
  const { fields, lost, left, place, diagnostics } = read;
  const knowsSources = !lost.has("citations") || areMinor(left);
  return { front: { ...front, place }, fields, lost, knowsSources, diagnostics };
}

/** For a publication that has no authors yet. */
const withAnyAuthor = memo((schema: ArticleSchema) =>
  schema.extend({ authors: oneOrMore(text, "authors") }),
);

interface Names {
  sections: readonly string[] | undefined;
  authors: readonly string[] | undefined;
}

const NAMING = ["id", "key", "label"];

/** Whether all sources and all their keys are left. */
function areMinor(left: readonly Path[]): boolean {
  const ofSources = left.filter(([key]) => key === "citations");
  return (
    ofSources.length > 0 &&
    ofSources.every(
      ([, , field]) => field !== undefined && nearest(String(field), NAMING) === undefined,
    )
  );
}

const URL_KEYS = ["date", "section", "slug", "lang"];
export const RELEASE_KEYS = ["date", "draft", "embargo", "expires"];

type Lost = ReadonlySet<string> | readonly string[];

/** Whether an article's URL is that of its file, though some keys are unknown. */
export function isUrlKnown(lost: Lost): boolean {
  return isDisjoint(lost, URL_KEYS);
}

/** Whether it is known when readers may see an article, though some keys are unknown. */
export function isReleaseKnown(lost: Lost): boolean {
  return isDisjoint(lost, RELEASE_KEYS);
}

function isDisjoint(lost: Lost, keys: readonly string[]): boolean {
  const names = new Set(lost);
  return !keys.some((key) => names.has(key));
}

/** A URL that nothing else has, for an article whose own is unknown. */
export function unknownUrl({ path }: Pick<SourceFile, "path">): string {
  return `/unknown/${path}/`;
}

/** The fields without those that can only be judged beside an unknown one. */
export function remarkable(fields: ArticleFields, lost: Lost): ArticleFields {
  const { updated: _, expires: __, ...undated } = fields;
  const dated = isDisjoint(lost, RELEASE_KEYS) ? fields : undated;
  if (isDisjoint(lost, ["type", "sponsor"])) return dated;
  const { sponsor: ___, ...others } = dated;
  return { ...others, type: "news" };
}
