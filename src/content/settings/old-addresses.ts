import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { isOldAddress, oldAddress, oldAddressProblem } from "../front-matter/alias.ts";
import { atMost, type FieldProblem, quoted, report, text } from "../front-matter/fields.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";
import { written } from "../front-matter/written.ts";
import type { OldAddress, SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

const checkedRedirects = z.record(z.string(), text).superRefine((given, context) => {
  const entries = Object.entries(given);
  if (entries.length > LIMITS.redirects) {
    report(context, {
      rule: "field/too-many",
      message: `\`redirects\` has ${entries.length} entries, of which at most ${LIMITS.redirects} are read`,
      hint: "Move old URLs of articles to the `aliases` of these articles.",
    });
  }
  for (const [from, to] of entries) {
    const wrong = oldAddressProblem(from) ?? targetProblem(to);
    if (wrong) report(context, wrong, [from]);
  }
});

/** Former URLs, each mapped to a page of the site or to a web address. */
export const redirectsSchema = written(checkedRedirects, { propertyNames: { pattern: "^/" } });

/** Former URLs of what is gone for good. */
export const goneSchema = atMost(z.array(oldAddress), "redirects");

function targetProblem(to: string): FieldProblem | undefined {
  if (isOldAddress(to) || isWebUrl(to)) return undefined;
  return {
    rule: "field/url",
    message: `${quoted(to)} is neither a page of this site nor a web address`,
    hint: "Write a page from the root, as in /about/, or a full address that begins with https://.",
  };
}

/** Both settings as one list, each with where it is set. */
export function oldAddressesOf(
  { redirects, gone }: { redirects: Readonly<Record<string, string>>; gone: readonly string[] },
  { file }: SourceFile,
  place: PlaceOf,
): OldAddress[] {
  return [
    ...Object.entries(redirects).map(([from, to]) => ({
      ...{ from, to, file },
      line: place(["redirects", from], "key").line,
    })),
    ...gone.map((from, index) => ({ from, file, line: place(["gone", index]).line })),
  ];
}
