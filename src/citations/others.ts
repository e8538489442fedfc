import type { Name } from "./types.ts";

/** Whether a list's last name says that there are more: CSL-JSON has them as Pandoc writes them, as a name `others`. */
export function isOthers({ others, literal }: Name): boolean {
  return others === true || literal === "others";
}
