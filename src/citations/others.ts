import type { Name } from "./types.ts";

/** Whether the last name of a list means “et al.”: CSL-JSON writes it as Pandoc does, as a name `others`. */
export function isOthers({ others, literal }: Name): boolean {
  return others === true || literal === "others";
}
