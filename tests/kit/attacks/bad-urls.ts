import { readFileSync } from "node:fs";
import { join } from "node:path";
import { POLICIES, SOCIAL_NETWORKS } from "../../../src/vocabularies.ts";
import { ROOT } from "../disk/project-root.ts";
import { AUTHOR, article, type Files, PUBLICATION } from "../publications/publication-files.ts";

/** Urls that every field refuses. */
export function badUrls(): string[] {
  const text = readFileSync(join(ROOT, "tests/fixtures/safety/bad-urls.txt"), "utf8");
  return text
    .split("\n")
    .slice(2)
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => JSON.parse(`"${line.replaceAll('"', '\\"')}"`));
}

const inFront = (key: string, value: string): Files => ({
  "articles/x.md": article({ [key]: value }),
});
const inSettings = (lines: string): Files => {
  const [key = ""] = lines.split(":");
  const others = PUBLICATION.replace(new RegExp(`^${key}:.*\n`, "m"), "");
  return { "publication.yaml": `${others}${lines}\n` };
};

/** Each field for a URL, with its file. URLs are written as JSON, which is valid YAML. */
export const URL_FIELDS: Record<string, (url: string) => Files> = {
  "image.src": (url) => inFront("image", `{ src: ${url}, alt: A }`),
  canonical: (url) => inFront("canonical", url),
  aliases: (url) => inFront("aliases", `[${url}]`),
  "sponsor.url": (url) => inFront("sponsor", `{ name: A, url: ${url} }`),
  "citations.url": (url) => inFront("citations", `[{ title: A, url: ${url} }]`),
  "citations.URL": (url) => inFront("citations", `[{ title: A, URL: ${url} }]`),
  "citations.archived": (url) => inFront("citations", `[{ title: A, archived: ${url} }]`),
  "citations.doi": (url) => inFront("citations", `[{ title: A, doi: ${url} }]`),
  "citations.DOI": (url) => inFront("citations", `[{ title: A, DOI: ${url} }]`),
  "author links": (url) => ({
    "authors/world-desk.md": AUTHOR.replace(
      "---\nThe",
      `links: [{ title: A, url: ${url} }]\n---\nThe`,
    ),
  }),
  "author email": (url) => ({
    "authors/world-desk.md": AUTHOR.replace("---\nThe", `email: ${url}\n---\nThe`),
  }),
  "author fediverse": (url) => ({
    "authors/world-desk.md": AUTHOR.replace("---\nThe", `fediverse: ${url}\n---\nThe`),
  }),
  "settings url": (url) => inSettings(`url: ${url}`),
  "settings logo": (url) => inSettings(`logo: ${url}`),
  "settings editor": (url) => inSettings(`editor: ${url}`),
  "settings articleUrl": (url) => inSettings(`articleUrl: ${url}`),
  "an edition's path": (url) => inSettings(`editions: [{ language: ar, path: ${url} }]`),
  ...Object.fromEntries(
    POLICIES.map((key) => [
      `policies.${key}`,
      (url: string) => inSettings(`policies: { ${key}: ${url} }`),
    ]),
  ),
  ...Object.fromEntries(
    SOCIAL_NETWORKS.map((key) => [
      `social.${key}`,
      (url: string) => inSettings(`social: { ${key}: ${url} }`),
    ]),
  ),
};

/** A body that uses a URL in every way to write a link or picture. */
export function bodyWithUrl(url: string, index: number): string {
  const inner = url.replace(/[\n\r]/g, " ");
  return [
    `Link [a${index}](${inner}) here.`,
    `Link [b](<${inner}>) here.`,
    `Link [c](${inner} "title") here.`,
    `Picture ![d](${inner}) here.`,
    `Picture ![e](<${inner}>) here.`,
    `Bare ${inner} here.`,
    `Bare <${inner}> here.`,
    `Reference [f][r${index}] and [r${index}] and ![g][s${index}] here.`,
    `Markup <a href="${inner}">h</a> <img src="${inner}"> <a href=${inner}>i</a> here.`,
    `Nested [![j](${inner})](https://news.example/) here.`,
    `Nested [![j](/a.svg)](${inner}) here.`,
    `Raw [k](${url}) here.`,
    `Escaped [l](${inner.replaceAll(":", "\\:")}) here.`,
    `[r${index}]: ${inner}`,
    `[s${index}]: <${inner}> 'title'`,
  ].join("\n\n");
}

/** Shared sources with the URL in each URL field of each format. Refused URLs are left out with a warning. */
export function sourcesWithUrls(urls: readonly string[]): Files {
  const items = urls.flatMap((url, index) => [
    { id: `a${index}`, title: `A ${index}`, URL: url },
    { id: `b${index}`, title: `B ${index}`, DOI: url },
    { id: `c${index}`, title: `C ${index}`, url, archived: url },
    { id: `d${index}`, title: `D ${index}`, "archive-url": url, note: `<a href="${url}">x</a>` },
  ]);
  const bib = urls.map((url, index) => {
    const value = url.replace(/[{}%\\]/g, "");
    return `@misc{bib${index}, title = {E ${index}}, url = {${value}}, doi = {${value}}, howpublished = {\\url{${value}}}, file = {${value}}}\n`;
  });
  return {
    "sources.json": JSON.stringify(items, null, 1),
    "sources.bib": bib.join("\n"),
  };
}
