import { z } from "zod";
import { aliasProblem } from "../front-matter/alias.ts";
import { type FieldProblem, quoted, report, text } from "../front-matter/fields.ts";
import { FEED_FORMATS, type FeedAlias, type FeedFormat, type SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

/** File names of a page's feeds, relative to the page. */
export const FEED_FILES = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
} satisfies Record<FeedFormat, string>;

/** Old feed addresses, each mapped to a page with feeds or to one of its feeds. */
export const feedAliasesSchema = z.record(z.string(), text).superRefine((given, context) => {
  for (const [old, target] of Object.entries(given)) {
    const problem = problemOf(old, target);
    if (problem) report(context, problem, [old]);
  }
});

function problemOf(old: string, target: string): FieldProblem | undefined {
  if (old === "/") return NO_FEED_ADDRESS;
  const wrong = aliasProblem(old) ?? aliasProblem(target);
  if (wrong) return wrong;
  const asked = targetOf(target).format;
  if (asked === undefined || (asked === "json") === isJson(old)) return undefined;
  return {
    rule: "field/value",
    message: `${quoted(old)} can't answer with ${target}: hosts send a file as what its name ends in`,
    hint: "Only an address that ends in .json can be a JSON Feed, and it can be nothing else.",
  };
}

const NO_FEED_ADDRESS: FieldProblem = {
  rule: "field/url",
  message: "The front page stands at /",
  hint: "Write where the old feed was, as in /feed/.",
};

/** The aliases with normalized URLs, and where each is set. */
export function feedAliasesOf(
  given: Readonly<Record<string, string>>,
  { file }: SourceFile,
  place: PlaceOf,
): FeedAlias[] {
  return Object.entries(given).map(([old, target]) => {
    const { home, format = expectedAt(old) } = targetOf(target);
    const { line } = place(["feedAliases", old], "key");
    return { url: fileUrl(old), home, format, file, line };
  });
}

function targetOf(target: string): { home: string; format?: FeedFormat } {
  const format = FEED_FORMATS.find((each) => target.endsWith(`/${FEED_FILES[each]}`));
  if (format) return { home: target.slice(0, -FEED_FILES[format].length), format };
  return { home: target.endsWith("/") ? target : `${target}/` };
}

/** The format that an old address suggests by its name. */
function expectedAt(old: string): FeedFormat {
  if (isJson(old)) return "json";
  return /atom[^/]*\/?$/i.test(old) ? "atom" : "rss";
}

const isJson = (url: string): boolean => /\.json$/i.test(url);

/** A name without an extension becomes a folder's index, as for any alias. Old feeds have many extensions. */
function fileUrl(old: string): string {
  const url = old.replace(/\/+/g, "/");
  return /\/$|\.[a-z]{2,5}$/i.test(url) ? url : `${url}/`;
}
