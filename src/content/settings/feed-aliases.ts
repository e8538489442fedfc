import { z } from "zod";
import { FEED_FORMATS, FEEDS, type FeedFormat, formatAt } from "../../feed-formats.ts";
import { aliasProblem } from "../front-matter/alias.ts";
import { type FieldProblem, quoted, report, text } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";
import type { FeedAlias, SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

const checkedAliases = z.record(z.string(), text).superRefine((given, context) => {
  for (const [old, target] of Object.entries(given)) {
    const problem = problemOf(old, target);
    if (problem) report(context, problem, [old]);
  }
});

/** Old feed addresses, each mapped to a page with feeds or to one of its feeds. */
export const feedAliasesSchema = written(checkedAliases, { propertyNames: { pattern: "^/" } });

function problemOf(old: string, target: string): FieldProblem | undefined {
  if (old === "/") return NO_FEED_ADDRESS;
  const wrong = aliasProblem(old) ?? aliasProblem(target);
  if (wrong) return wrong;
  const asked = targetOf(target).format;
  if (asked === undefined || (asked === "json") === (formatAt(old) === "json")) return undefined;
  return {
    rule: "field/value",
    message: `${quoted(old)} can't serve the feed ${target}: hosts choose a file's type by its ending`,
    hint: "Use a URL that ends in .json for a JSON Feed, and only for a JSON Feed.",
  };
}

const NO_FEED_ADDRESS: FieldProblem = {
  rule: "field/url",
  message: "The front page is at /, so no feed can be there",
  hint: "Write the URL of the old feed, as in /feed/.",
};

/** The aliases with normalized URLs, and where each is set. */
export function feedAliasesOf(
  given: Readonly<Record<string, string>>,
  { file }: SourceFile,
  place: PlaceOf,
): FeedAlias[] {
  return Object.entries(given).map(([old, target]) => {
    const { home, format = formatAt(old) } = targetOf(target);
    const { line } = place(["feedAliases", old], "key");
    return { url: fileUrl(old), home, format, file, line };
  });
}

function targetOf(target: string): { home: string; format?: FeedFormat } {
  const format = FEED_FORMATS.find((each) => target.endsWith(`/${FEEDS[each].file}`));
  if (format) return { home: target.slice(0, -FEEDS[format].file.length), format };
  return { home: target.endsWith("/") ? target : `${target}/` };
}

/** A name without an extension becomes a folder's index, as for any alias. Old feeds have many extensions. */
function fileUrl(old: string): string {
  const url = old.replace(/\/+/g, "/");
  return /\/$|\.[a-z]{2,5}$/i.test(url) ? url : `${url}/`;
}
