import { short } from "../../excerpt.ts";
import { splitQuery } from "../../text/split-query.ts";
import { fileNameHint, isFileName } from "../files/file-names.ts";
import { checked, type FieldProblem, quoted } from "./fields.ts";
import { matching } from "./written.ts";

/**
 * Characters that every file system accepts and that mean nothing in a URL; old URLs contain commas, brackets and
 * spaces.
 */
const ALIAS = /^\/(?!\/)[\p{L}\p{M}\p{N}/._~ !&'()+,;=@-]*$/u;

/** A query as an old URL has it, in the characters that every host's rules can hold. */
const QUERY = /^[\w.~@/+%=&-]{1,200}$/;

/** Both, for editors' tools. */
const OLD_ADDRESS = /^\/(?!\/)[\p{L}\p{M}\p{N}/._~ !&'()+,;=@-]*(?:\?[\w.~@/+%=&-]{1,200})?$/u;

/** Windows drops a space at the end of a name. */
const LOOSE_SPACE = /\/ | \/| $/;

/** Whether a value is a valid alias: a root-relative, decoded path on this site. */
export function isAlias(value: string): boolean {
  const fits = ALIAS.test(value) && !LOOSE_SPACE.test(value);
  return (
    fits && value.split("/").every((name) => name !== "." && name !== ".." && isFileName(name))
  );
}

/** Whether a value is a former URL on this site: an alias, which may have a query, as in `/?p=12`. */
export function isOldAddress(value: string): boolean {
  const [path = "", query] = splitQuery(value);
  return isAlias(path) && (query === undefined || QUERY.test(query));
}

/** Why a value can't be an alias, a former URL on this site: root-relative, decoded, and valid as a file name. */
export function aliasProblem(value: string): FieldProblem | undefined {
  return isAlias(value)
    ? undefined
    : problemOf(value, splitQuery(asWritten(value) ?? "")[0], PLAIN);
}

/** Why a value can't be a former URL on this site: as an alias, but it may have a query. */
export function oldAddressProblem(value: string): FieldProblem | undefined {
  return isOldAddress(value)
    ? undefined
    : problemOf(value, asWritten(value), "from the root and decoded");
}

const PLAIN = "from the root, decoded and without a query";

function problemOf(value: string, form: string | undefined, how: string): FieldProblem {
  const odd = value.split("/").find((name) => !isFileName(name)) ?? "";
  return {
    rule: "field/url",
    message: `${quoted(value)} is ${form ? "not a valid alias" : "not a URL of this site"}`,
    hint: `Write it ${how}, as in ${short(form || "/2025/03/the-old-name/")}.${fileNameHint(odd)}`,
  };
}

export const oldAddress = checked(
  oldAddressProblem,
  matching(OLD_ADDRESS, "Write it from the root, without a host, as in /2025/03/the-old-name/."),
);

/** The alias meant by an encoded or absolute URL or a path with backslashes; undefined if there is no valid one. */
function asWritten(value: string): string | undefined {
  const [given, query] = splitQuery(value.replace(/^https?:\/\/[^/?#]+/i, "").replace(/#.*$/s, ""));
  const path = given.replaceAll("\\", "/");
  if (path.startsWith("//") || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  const names = decoded(path)
    ?.replace(/ *\/ */g, "/")
    .replace(/\/\.(?=\/)/g, "");
  const form = names?.startsWith("/") ? names : `/${names}`;
  if (!names || !isAlias(form)) return undefined;
  if (query !== undefined && QUERY.test(query)) return `${form}?${query}`;
  return form === "/" ? undefined : form;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
