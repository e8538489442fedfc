/** Names that editors know, where a key is not one. */
const LABELS: Readonly<Record<string, string>> = {
  "article.title": "Headline",
  "article.description": "Standfirst",
  "article.image": "Picture",
  "article.audio": "Recording",
  "article.authors": "Authors",
  "article.tags": "Topics",
  "article.citations": "Sources",
  "article.citations.label": "Short title",
  "article.slug": "End of the address",
  "article.aliases": "Former addresses",
  "article.id": "Id in feeds",
  "article.lead": "Lead story",
  "article.canonical": "Address of the original",
  "article.prompt": "Question to readers",
  "article.thread": "Posts about the article",
  "page.title": "Heading",
  "page.order": "Place in lists",
  "page.hidden": "Hide from lists",
  "topic.title": "Name",
  "author.public": "Has a page without articles",
  "publication.title": "Name of the publication",
  "publication.url": "Address of the site",
  "publication.icon": "Icon",
  "publication.articleUrl": "Addresses of articles",
  "publication.perPage": "Articles on a page of a list",
  "publication.editor": "Address for letters",
  "publication.lite": "Text-only pages",
  "publication.security.expires": "Valid until",
  accessed: "Last read on",
  alt: "Description for people who can't see it",
  aliases: "Former addresses",
  "archive-date": "Archived on",
  archived: "Archived copy",
  "container-title": "Part of",
  doi: "DOI",
  embargo: "Hidden until",
  expires: "Removed after",
  family: "Family name",
  given: "Given names",
  id: "Id",
  lang: "Language",
  lead: "Lead story",
  literal: "Whole name",
  src: "File",
  translationOf: "Translation of",
  url: "Address",
};

/** The label of a field: by its place, by its name, or made from the name. */
export function labelOf(at: string): string {
  const name = at.split(".").at(-1) ?? at;
  return LABELS[at] ?? LABELS[name] ?? inWords(name);
}

/** Names that are not written as words are. */
const BRANDS: Readonly<Record<string, string>> = {
  github: "GitHub",
  gitlab: "GitLab",
  linkedin: "LinkedIn",
  peertube: "PeerTube",
  youtube: "YouTube",
};

/** `closeAfter` → `Close after`, `fact-check` → `Fact check`. */
export function inWords(name: string): string {
  const brand = BRANDS[name];
  if (brand) return brand;
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** What the button adds below a list, where the list's name does not say it. */
const ENTRIES: Readonly<Record<string, string>> = {
  "article.tags": "topic",
  "article.citations": "source",
  "article.citations.author": "author",
  "article.thread": "post",
  "article.aliases": "address",
  "author.expertise": "subject",
  "author.links": "link",
  "publication.sections": "section",
  "publication.editions": "edition",
  "publication.analytics": "service",
  "publication.embeds": "site",
  "publication.fonts": "font",
};

/** One entry of a list. */
export function entryOf(at: string): string | undefined {
  return ENTRIES[at] ?? ENTRIES[at.replace("publication.editions.", "publication.")];
}
