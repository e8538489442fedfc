import type { Name } from "../citations/types.ts";
import type { Article, AuthorFacts } from "../content/types.ts";
import { calendarOf } from "../dates/moments.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { writeBibtex } from "./bibtex.ts";
import { bibtexNames } from "./bibtex-names.ts";
import { month, titleOf, verbatim } from "./bibtex-text.ts";
import { initials, type PersonName, personName } from "./person-name.ts";

type Cited = Pick<Article, "title" | "published" | "url" | "canonical">;
type Byline = Pick<AuthorFacts, "kind" | "name">;

/** Citations of an article in the formats that schools and journals ask for. They are always in English. */
export interface CiteAs {
  apa: Html;
  mla: Html;
  chicago: Html;
  bibtex: string;
}

export function citeAs(article: Cited, authors: readonly Byline[], site: Site): CiteAs {
  const url = article.canonical ?? absolute(article.url, site);
  const { yyyy, mm, dd } = calendarOf(article.published);
  const facts: Facts = {
    title: article.title.trim(),
    publication: site.settings.title,
    url,
    year: yyyy,
    month: Number(mm),
    day: Number(dd),
    names: authors.map(({ kind, name }) =>
      kind === "person" ? personName(name) : { family: name.trim() },
    ),
  };
  return { apa: apa(facts), mla: mla(facts), chicago: chicago(facts), bibtex: asBibtex(facts) };
}

interface Facts {
  title: string;
  publication: string;
  url: string;
  year: string;
  month: number;
  day: number;
  names: PersonName[];
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** https://apastyle.apa.org/style-grammar-guidelines/references/examples/newspaper-article-references */
function apa({ title, publication, url, year, month: number, day, names }: Facts): Html {
  const all = names.map(({ family, given, suffix }) =>
    [family, given && initials(given), suffix].filter(Boolean).join(", "),
  );
  const by = listed(all, ", & ");
  const date = `(${year}, ${MONTHS[number - 1]} ${day}).`;
  const named = html`<i>${title}</i>${isEnded(title) ? "" : "."}`;
  // Without an author, the title comes first.
  const start = by === "" ? html`${named} ${date}` : html`${withFullStop(by)} ${date} ${named}`;
  return html`${start} ${withFullStop(publication)} ${url}`;
}

/** https://style.mla.org/works-cited/citations-by-format/ */
function mla({ title, publication, url, year, month: number, day, names }: Facts): Html {
  const by =
    names.length > 2 ? `${inverted(names[0] ?? { family: "" })}, et al.` : firstInverted(names);
  const name = MONTHS[number - 1] ?? "";
  const short = name.length > 4 ? `${name === "September" ? "Sept" : name.slice(0, 3)}.` : name;
  const shown = url.replace(/^https?:\/\//, "");
  return html`${by && `${withFullStop(by)} `}${inQuotes(title)} <i>${publication}</i>, ${day} ${short} ${year}, ${shown}.`;
}

/**
 * The bibliography entry for an article on a news site: https://www.chicagomanualofstyle.org/tools_citationguide.html
 */
function chicago({ title, publication, url, year, month: number, day, names }: Facts): Html {
  const by = firstInverted(names);
  const date = `${MONTHS[number - 1]} ${day}, ${year}`;
  return html`${by && `${withFullStop(by)} `}${inQuotes(title)} <i>${publication}</i>, ${date}. ${url}.`;
}

function asBibtex({ title, publication, url, year, month: number, day, names }: Facts): string {
  const authors = names.map(({ family, given, suffix }) =>
    given === undefined
      ? { literal: family }
      : { ...withParticle(family), given, ...(suffix && { suffix }) },
  );
  const [first] = names;
  return writeBibtex({
    type: "misc",
    key: keyOf(first?.family ?? publication, year, title),
    fields: {
      author: bibtexNames(authors),
      title: titleOf(title),
      howpublished: publication,
      year,
      month: month(number),
      day: `${day}`,
      url: verbatim(url),
    },
  });
}

/** Separates particles from the family name, which BibTeX sorts by. */
function withParticle(name: string): Name {
  const [, particle, family] = /^((?:\p{Ll}\S*\s+)+)(.+)$/u.exec(name) ?? [];
  if (particle === undefined || family === undefined) return { family: name };
  return { "non-dropping-particle": particle.trim(), family };
}

/** `doe2026tide`: only letters and digits. */
function keyOf(name: string, year: string, title: string): string {
  const plain = (text: string): string =>
    text
      .normalize("NFD")
      .replace(/[^a-z0-9]+/gi, "")
      .toLowerCase();
  const words = title.split(/\s+/).map(plain);
  const word = words.find((each) => each.length > 3) ?? words.find((each) => each !== "") ?? "";
  return `${plain(name)}${year}${word}` || "article";
}

/** The first author's name inverted, the others in natural order. */
function firstInverted([first, ...others]: readonly PersonName[]): string {
  return first ? listed([inverted(first), ...others.map(naturalOrder)], ", and ") : "";
}

function inverted({ family, given, suffix }: PersonName): string {
  return [family, given, suffix].filter(Boolean).join(", ");
}

function naturalOrder({ family, given, suffix }: PersonName): string {
  return [given, family, suffix].filter(Boolean).join(" ");
}

function listed(names: readonly string[], beforeLast: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : names.slice(0, -1).join(", ") + beforeLast + last;
}

/** A title in quotation marks: its own become single ones, and a final full stop goes inside. */
function inQuotes(title: string): string {
  const inner = title.replace(
    /“([^”]*)”|"([^"]*)"/g,
    (_, curly, straight) => `‘${curly ?? straight}’`,
  );
  const endsQuoting = /["”]$/.test(title) && !isEnded(inner);
  return `“${endsQuoting ? inner.replace(/.$/, ".’") : withFullStop(inner)}”`;
}

function isEnded(text: string): boolean {
  return /[.?!…。？！؟]["”’)]?$/u.test(text);
}

/** Adds a full stop, unless the text ends with a punctuation mark. */
function withFullStop(text: string): string {
  return isEnded(text) ? text : `${text}.`;
}
