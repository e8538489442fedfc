/** Help for those who choose in a form, where the schema speaks to those who write the file. */
const HINTS: Readonly<Record<string, string>> = {
  "article.description": "One or two sentences below the headline, on cards and in feeds.",
  "article.section": "The section in which readers find it.",
  "article.authors": "Whose names are above it.",
  "article.date": "When it is published. Until then, nobody sees it.",
  "article.draft": "On: the article stays off the site.",
  "article.image": "The lead picture, which lists and social cards show too.",
  "article.image.src": "Choose a picture, or drop one here.",
  "article.image.alt": "What the picture shows. Leave it empty only if the picture is decoration.",
  "article.citations":
    "What the article relies on. To cite a source in the text, write its id in brackets, as in [@bipm].",
  "article.citations.id": "A short name to cite it by, as in bipm.",
  "article.tags": "What it is about. Each topic has a page with its articles.",
  "article.type": "Readers see what an opinion, an analysis or an interview is.",
  "article.audio": "A recording that readers can play above the text.",
  "article.updated": "When it last changed, if readers should know.",
  "article.embargo": "Nobody sees it before this time.",
  "article.lead": "On: it leads the front. If several do, the newest one.",
  "article.slug": "The last part of its address. Default: the name of its file.",
  "publication.rules": "Rules that should be an error, a warning or off here.",
};

/** Help below a field. There is no code in it: only bold, italics and links have a form there. */
export function hintOf(at: string, description: unknown, examples: unknown): string | undefined {
  if (HINTS[at]) return HINTS[at];
  if (typeof description !== "string") return undefined;
  const text = description.replace(/^`true` /, "On: ").replace(/`([^`]*)`/g, "“$1”");
  const [example] = Array.isArray(examples) ? examples : [];
  const isShown = typeof example === "string" || typeof example === "number";
  return isShown ? `${text} Example: ${example}` : text;
}
