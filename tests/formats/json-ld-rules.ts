/** What each kind of thing must have, and what its values must look like: our own table of the rules. */
const REQUIRED: Record<string, string[]> = {
  NewsMediaOrganization: ["name", "url", "@id"],
  WebSite: ["name"],
  SearchAction: ["target", "query-input"],
  EntryPoint: ["urlTemplate"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name"],
  Person: ["name", "url"],
  Organization: ["name"],
  ImageObject: ["url"],
  CreativeWork: ["@id", "url", "name", "inLanguage"],
};
const ARTICLE = [
  "headline",
  "description",
  "datePublished",
  "dateModified",
  "author",
  "publisher",
  "articleSection",
];
const ARTICLE_ALSO = ["inLanguage", "mainEntityOfPage", "isAccessibleForFree", "wordCount", "url"];
for (const type of [
  "News",
  "AnalysisNews",
  "OpinionNews",
  "BackgroundNews",
  "ReviewNews",
  "AdvertiserContent",
]) {
  REQUIRED[`${type}Article`] = [...ARTICLE, ...ARTICLE_ALSO];
}

const ABSOLUTE = /^https?:\/\/[!-~]+$/;
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
const URL_PROPERTIES =
  /^(@id|url|item|mainEntityOfPage|sameAs|archivedAt|publishingPrinciples|masthead|ownershipFundingInfo|\w+Policy)$/;

/** Every rule that the value breaks, with its path; empty if it is valid. */
export function jsonLdProblems(
  value: unknown,
  path = "$",
  property = "",
  inCitation = false,
): string[] {
  if (value === undefined || value === null || value === "") return [`${path} is empty`];
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${path} is an empty list`];
    return value.flatMap((item, index) =>
      jsonLdProblems(item, `${path}[${index}]`, property, inCitation),
    );
  }
  if (typeof value === "object")
    return objectProblems(value, path, inCitation || property === "citation");
  return typeof value === "string" ? textProblems(value, path, property, inCitation) : [];
}

function objectProblems(value: object, path: string, inCitation: boolean): string[] {
  const type = "@type" in value ? String(value["@type"]) : undefined;
  if (!type) return [`${path} has no @type`];
  const required = inCitation ? ["name"] : (REQUIRED[type] ?? [`a rule for ${type}`]);
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${path} has no ${name}`);
  const inner = Object.entries(value).flatMap(([name, item]) =>
    jsonLdProblems(item, `${path}.${name}`, name, inCitation),
  );
  return [...missing, ...(type === "BreadcrumbList" ? crumbProblems(value, path) : []), ...inner];
}

/** Google asks for the URL of each but the last, which is the page itself. */
function crumbProblems(value: object, path: string): string[] {
  const crumbs = "itemListElement" in value ? value.itemListElement : undefined;
  if (!Array.isArray(crumbs)) return [`${path} has no list`];
  return crumbs
    .slice(0, -1)
    .flatMap((crumb, index) => ("item" in crumb ? [] : [`${path}[${index}] has no item`]));
}

function textProblems(text: string, path: string, property: string, inCitation: boolean): string[] {
  if (URL_PROPERTIES.test(property) && !ABSOLUTE.test(text))
    return [`${path} is not an absolute url`];
  const date = inCitation ? PARTIAL_DATE : WITH_OFFSET;
  if (/^date[A-Z]/.test(property) && !date.test(text)) return [`${path} is no such date`];
  return [];
}
