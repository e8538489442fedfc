import { short } from "../../excerpt.ts";
import { fileNameHint, isFileName } from "../files/file-names.ts";
import { checked, type FieldProblem, quoted } from "./fields.ts";

/** What no disk refuses in a name, and no url means something by: old urls have commas, brackets and spaces in them. */
const SIGNS = /^\/(?!\/)[\p{L}\p{M}\p{N}/._~ !&'()+,;=@-]*$/u;

/** Windows drops a space at the end of a name. */
const LOOSE_SPACE = /\/ | \/| $/;

/** Whether it is a url of this site as it is written here: from the root and decoded. */
export function isAlias(value: string): boolean {
  const fits = SIGNS.test(value) && !LOOSE_SPACE.test(value);
  return (
    fits && value.split("/").every((name) => name !== "." && name !== ".." && isFileName(name))
  );
}

/** What is wrong with a url of this site, where something stood before: from the root, decoded, as the file that is made there is called. */
export function aliasProblem(value: string): FieldProblem | undefined {
  if (isAlias(value)) return undefined;
  const form = asWritten(value);
  const odd = value.split("/").find((name) => !isFileName(name)) ?? "";
  return {
    rule: "field/url",
    message: `${quoted(value)} is ${form ? "not written as an alias is" : "not a url of this site"}`,
    hint: `Write it from the root, decoded and without a query: ${short(form ?? "/2025/03/the-old-name/")}.${fileNameHint(odd)}`,
  };
}

export const alias = checked(aliasProblem);

/** The alias that was meant by what a browser, another program or a Windows folder calls it; undefined where none is. */
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
