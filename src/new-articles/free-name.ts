import { slugify } from "../markdown/slug.ts";

/** The name of an article's file, from its headline in any script. */
export function nameFrom(title: string): string {
  return slugify(title) || "untitled";
}

/** A file's name that no other has, numbered if need be: `harbour-opens`, `harbour-opens-2`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`;
  return free;
}

/** Disks and hosts may not tell upper from lower case, or one Unicode form from another. */
export function sameName(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
