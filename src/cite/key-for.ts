import { slugify } from "../markdown/slug.ts";
import type { WrittenName } from "./found-source.ts";

const MAX_CHARACTERS = 40;
const TITLE_WORDS = 4;

interface Known {
  author: readonly WrittenName[];
  publisher: string | undefined;
  title: string | undefined;
  url: string | undefined;
  date: string | undefined;
}

/** A key of the first author's or the publisher's name, or the title's first words, and the year: `lovelace-1843`. */
export function keyFor({ author, publisher, title, url, date }: Known): string {
  const [first] = author;
  const titled = title?.split(/\s+/).slice(0, TITLE_WORDS).join(" ");
  const name =
    (first === undefined ? undefined : familyOf(first)) ?? publisher ?? titled ?? siteOf(url);
  const words = cut(slugify(name ?? "")) || "source";
  const year = date?.slice(0, 4);
  return year === undefined ? words : `${words}-${year}`;
}

/** The last word of a name that is a person's; an institution's is whole. */
function familyOf(name: WrittenName): string | undefined {
  if (typeof name !== "string") return name.family ?? name.literal ?? name.given;
  const words = name.split(" ");
  return words.length <= 4 ? words.at(-1) : name;
}

function siteOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./, "");
}

function cut(slug: string): string {
  if (slug.length <= MAX_CHARACTERS) return slug;
  const head = slug.slice(0, MAX_CHARACTERS + 1);
  return head.slice(0, head.lastIndexOf("-") + 1 || MAX_CHARACTERS).replace(/-$/, "");
}
