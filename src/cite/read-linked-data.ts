import type { FoundSource } from "./found-source.ts";
import type { LinkedData, PageFacts } from "./page-facts.ts";

/** CSL's types of schema.org's classes, the most telling first: https://schema.org/CreativeWork */
const TYPES: readonly (readonly [string, string])[] = [
  ["NewsArticle", "article-newspaper"],
  ["ReportageNewsArticle", "article-newspaper"],
  ["AnalysisNewsArticle", "article-newspaper"],
  ["OpinionNewsArticle", "article-newspaper"],
  ["BackgroundNewsArticle", "article-newspaper"],
  ["ReviewNewsArticle", "article-newspaper"],
  ["LiveBlogPosting", "article-newspaper"],
  ["ScholarlyArticle", "article-journal"],
  ["MedicalScholarlyArticle", "article-journal"],
  ["BlogPosting", "post-weblog"],
  ["SocialMediaPosting", "post"],
  ["DiscussionForumPosting", "post"],
  ["Report", "report"],
  ["Dataset", "dataset"],
  ["Book", "book"],
  ["Thesis", "thesis"],
  ["Legislation", "legislation"],
  ["PodcastEpisode", "broadcast"],
  ["VideoObject", "motion_picture"],
  ["SoftwareApplication", "software"],
  ["Article", "webpage"],
  ["TechArticle", "webpage"],
  ["WebPage", "webpage"],
];

/** What a page's JSON-LD says of the work that the page is about. */
export function readLinkedData({ linked }: PageFacts): FoundSource {
  const [found] = TYPES.flatMap(([name, type]) => {
    const own = linked.find((data) => typesOf(data).includes(name) && hasTitle(data));
    return own ? [{ own, type }] : [];
  });
  if (!found) return {};
  const { own, type } = found;
  const byId = new Map(
    linked.flatMap((data) => (hasMore(data) ? [[data["@id"], data] as const] : [])),
  );
  const whole = (value: unknown): LinkedData | undefined => {
    const [one] = [value].flat();
    if (typeof one !== "object" || one === null) return undefined;
    const data: LinkedData = { ...one };
    return hasMore(data) ? data : byId.get(data["@id"]);
  };
  const nameOf = (value: unknown): string | undefined => {
    const [one] = [value].flat();
    return typeof one === "string" ? one : textIn(whole(one)?.name);
  };
  const author = [own.author ?? own.creator ?? []].flat(2).flatMap((each) => nameOf(each) ?? []);
  return {
    type,
    ...given("title", textIn(own.headline) ?? textIn(own.name)),
    ...(author.length > 0 && { author }),
    ...given("publisher", nameOf(own.publisher)),
    ...(type === "article-journal" && {
      ...given("container-title", named(linked, "Periodical", "name") ?? nameOf(own.isPartOf)),
      ...given("volume", named(linked, "PublicationVolume", "volumeNumber")),
      ...given("issue", named(linked, "PublicationIssue", "issueNumber")),
    }),
    ...given("url", textIn(own.url)),
    ...given("doi", doiIn(own)),
    ...given("date", textIn(own.datePublished) ?? textIn(own.dateCreated)),
    ...given("language", textIn(own.inLanguage)),
    ...given("ISBN", textIn(own.isbn)),
  };
}

function given(field: keyof FoundSource, value: string | undefined): FoundSource {
  return value === undefined ? {} : { [field]: value };
}

/** A journal, its volume and its issue are parts of each other, in any order. */
function named(linked: readonly LinkedData[], type: string, field: string): string | undefined {
  const value = linked.find((data) => typesOf(data).includes(type))?.[field];
  return typeof value === "number" ? String(value) : textIn(value);
}

function typesOf(data: LinkedData): string[] {
  return [data["@type"]]
    .flat()
    .flatMap((type: unknown) =>
      typeof type === "string" ? [type.replace(/^https?:\/\/schema\.org\//, "")] : [],
    );
}

function hasTitle({ headline, name }: LinkedData): boolean {
  return (textIn(headline) ?? textIn(name)) !== undefined;
}

/** An object with an `@id` alone names one that is described elsewhere. */
function hasMore(data: LinkedData): boolean {
  return Object.keys(data).some((key) => !key.startsWith("@"));
}

/** The text of a value, or the first of a list; schema.org allows lists everywhere. */
function textIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first === "string" && first.trim() !== "") return first;
  const inner: unknown = Object(first)["@value"];
  return typeof inner === "string" && inner.trim() !== "" ? inner : undefined;
}

function doiIn({ identifier, sameAs }: LinkedData): string | undefined {
  const all = [identifier, sameAs]
    .flat(2)
    .flatMap((value) => textIn(value) ?? textIn(Object(value).value) ?? []);
  return all.find((text) => /\b10\.\d{4,9}\//.test(text));
}
