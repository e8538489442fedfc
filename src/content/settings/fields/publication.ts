import { line } from "../../front-matter/fields.ts";
import { language } from "../../front-matter/language.ts";
import { siteUrl, timeZone } from "../settings-fields.ts";

const group = "The publication";

export const publicationFields = {
  title: line.meta({
    description: "The publication's name.",
    examples: ["The Meridian Post"],
    group,
  }),
  tagline: line.optional().meta({
    description: "A line below the name.",
    examples: ["Explaining the world"],
    group,
  }),
  description: line.optional().meta({
    description: "One or two sentences about the publication, for search engines and feeds.",
    examples: ["Explainers on public facts, with the sources on the table."],
    group,
  }),
  logo: line.optional().meta({
    description: "A picture in `media/` that is shown in place of the name.",
    examples: ["/media/logo.svg"],
    group,
  }),
  url: siteUrl.meta({
    description: "The site's URL, without a page.",
    examples: ["https://news.example.org", "https://example.org/news"],
    group,
  }),
  language: language.meta({
    description: "The language of the publication and its interface, as a BCP 47 tag.",
    examples: ["en-GB", "es", "zh-Hans"],
    group,
  }),
  timeZone: timeZone.meta({
    description: "The time zone of dates without an offset, by its IANA name.",
    examples: ["Europe/London", "America/New_York"],
    group,
  }),
};
