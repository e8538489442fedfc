import { short } from "../../excerpt.ts";
import { fileNameHint, isFileName } from "../files/file-names.ts";
import { checked, type FieldProblem, quoted } from "./fields.ts";
import { matching } from "./written.ts";

/**
 * Characters that every file system accepts and that mean nothing in a URL; old URLs contain commas, brackets and
 * spaces.
 */
const ALIAS = /^\/(?!\/)[\p{L}\p{M}\p{N}/._~ !&'()+,;=@-]*$/u;

/** Windows drops a space at the end of a name. */
const LOOSE_SPACE = /\/ | \/| $/;

/** Whether a value is a valid alias: a root-relative, decoded path on this site. */
export function isAlias(value: string): boolean {
  const fits = ALIAS.test(value) && !LOOSE_SPACE.test(value);
  return (
    fits && value.split("/").every((name) => name !== "." && name !== ".." && isFileName(name))
  );
}

/** Why a value can't be an alias, a former URL on this site: root-relative, decoded, and valid as a file name. */
export function aliasProblem(value: string): FieldProblem | undefined {
  if (isAlias(value)) return undefined;
  const form = asWritten(value);
  const odd = value.split("/").find((name) => !isFileName(name)) ?? "";
  return {
    rule: "field/url",
    message: `${quoted(value)} is ${form ? "not a valid alias" : "not a URL of this site"}`,
    hint: `Write it from the root, decoded and without a query, as in ${short(form ?? "/2025/03/the-old-name/")}.${fileNameHint(odd)}`,
  };
}

export const alias = checked(
  aliasProblem,
  matching(
    ALIAS,
    "Write it from the root, without a host or a query, as in /2025/03/the-old-name/.",
  ),
);

/** The alias meant by an encoded or absolute URL or a path with backslashes; undefined if there is no valid one. */
function asWritten(value: string): string | undefined {
  const path = value
    .replace(/^https?:\/\/[^/?#]+/i, "")
    .replace(/[?#].*$/s, "")
    .replaceAll("\\", "/");
  if (path.startsWith("//") || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  const names = decoded(path)
    ?.replace(/ *\/ */g, "/")
    .replace(/\/\.(?=\/)/g, "");
  const form = names?.startsWith("/") ? names : `/${names}`;
  return names && form !== "/" && isAlias(form) ? form : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
