import { article, type Files, PUBLICATION } from "../publications/publication-files.ts";

/** The text without characters that are invalid in urls. */
const inUrl = (text: string): string => text.replace(/[\s\\\p{Cf}]/gu, "");
/** The text without braces, which must be balanced in BibTeX. */
const inBib = (text: string): string => text.replace(/[{}]/g, "");
const json = (value: unknown): string => JSON.stringify(value);

/** A picture with a harmless name: `attacked-publication.ts` attacks by name. */
const PICTURE = "media/a.svg";
/** Maximum length of a tag: longer vectors are cut. */
export const MAX_TAG_LENGTH = 120;

function sources(vector: string, index: number): object[] {
  const url = `https://source.example/${index}?${inUrl(vector)}`;
  const own = {
    title: vector,
    author: [vector, { family: `Family ${vector}`, given: vector }],
    publisher: vector,
    "container-title": vector,
    genre: vector,
    quote: `${vector}\nER  - \n${vector}`,
    note: `${vector}\n\n}}\n@misc{x, title = {${vector}}}`,
    abstract: vector,
    url,
    archived: url,
  };
  return [
    { id: `own${index}`, ...own, date: "2024-05", accessed: "2026-01-02" },
    { id: `dead${index}`, ...own, label: `Label ${vector}`, status: "dead" },
  ];
}

/**
 * A body with the vector in every Markdown construct. Two code constructs must keep it unchanged. One word is unique.
 */
function body(vector: string, index: number, other: number): string {
  const inner = vector.replaceAll("|", "\\|");
  return `Word${index}word \`\`\`\`\` ${vector} \`\`\`\`\` last [@own${index}, p. 4], [@dead${index}], [@csl${index}], [@csl${other}], [@bib${index}], [^n].

\`\`\`\`\`text
${vector}
\`\`\`\`\`

## ${vector}

Plain ${vector} text.

### H ${vector} h

*${vector}* and **${vector}** and ~~${vector}~~ and \`${vector}\`.

[${vector}](https://site.example/)

[link](https://site.example/?${inUrl(vector)} "${vector}")

[link](${inUrl(vector)})

[link](<${vector}>)

<https://site.example/${inUrl(vector)}>

![${vector}](/${PICTURE} "${vector}")

![${vector}](/${PICTURE} "Caption ${vector} | Credit ${vector}")

Among words ![${vector}](/${PICTURE} "${vector}") too.

![picture](https://site.example/${inUrl(vector)})

![${vector}](https://youtu.be/M7lc1UVf-VE "${vector} | ${vector}")

[![${vector}](/${PICTURE} "${vector}")](https://vimeo.com/76979871 "${vector}")

https://youtu.be/M7lc1UVf-VE?t=${inUrl(vector)}

https://bsky.app/profile/a.example/post/3l6oveex3ii2l${inUrl(vector)}

https://social.example/@a${inUrl(vector)}/112233445566778899

| ${inner} | b |
|---|:-:|
| ${inner} | ${inner} |

> ${vector}

> [!NOTE] ${vector}
> ${vector}

> [!FACT]
> ${vector}

> [!QUOTE]
> ${vector}

1. ${vector}
   - ${vector}

ABC, as [@own${index}, ${vector}] and [see ${vector} @own${index}] and [Label ${vector}] say.

\`\`\`${vector}
code
\`\`\`

    ${vector}

${vector}

[r]: https://site.example/ "${vector}"

*[ABC]: ${vector}

[^n]: ${vector}
`;
}

function articleOf(vector: string, index: number, other: number): string {
  const front = {
    slug: `a${index}`,
    title: vector,
    description: vector,
    kicker: vector,
    dateline: vector,
    prompt: vector,
    authors: [`b${index}`],
    tags: [vector.slice(0, MAX_TAG_LENGTH).trim().toWellFormed()],
    type: "sponsored",
    sponsor: { name: vector, url: `https://sponsor.example/?${inUrl(vector)}` },
    image: { src: `/${PICTURE}`, alt: vector, caption: vector, credit: vector },
    aliases: [`/old/${index}/`],
    citations: sources(vector, index),
    ...(index % 10 === 9 && { lang: "es", translationOf: `a${index - 1}` }),
  };
  const fields = Object.entries(front).map(([key, value]) => [key, json(value)]);
  return article(Object.fromEntries(fields), body(vector, index, other));
}

const authorOf = (vector: string) =>
  `---\n${json({ name: vector, public: true, role: vector, expertise: [vector], links: [{ title: vector, url: `https://author.example/?${inUrl(vector)}` }] })}\n---\n\n${vector}\n\n[${vector}](${inUrl(vector)})\n`;

/** Few have a section and standing page, since every page links to all of these. */
const isOfSite = ([index]: readonly [number, string]): boolean => index % 50 === 7;

const sectionOf = (vector: string, index: number) =>
  `  - ${json({ id: `s${index}`, title: vector, description: vector })}\n`;

const standingOf = (vector: string) =>
  `---\n${json({ title: vector, description: vector })}\n---\n\n${vector}\n\n## ${vector}\n`;

/**
 * An article, an author and four sources for each vector, with the vector in all their fields. Each article also cites
 * a source of another vector. Some vectors have a section and a standing page as well.
 */
export function injectedPublication(
  vectors: ReadonlyMap<number, string>,
  inShared: (vector: string) => string = (vector) => vector,
): Files {
  const each = [...vectors];
  const shared = each.map(([index, vector]) => [index, inShared(vector)] as const);
  const before = (at: number) => each.at(at - 1)?.[0] ?? 0;
  const csl = shared.map(([index, vector]) => ({
    id: `csl${index}`,
    title: `C ${vector}`,
    publisher: vector,
    author: [{ literal: vector }],
    note: vector,
    URL: `https://csl.example/${index}?${inUrl(vector)}`,
  }));
  const bib = shared.map(
    ([index, vector]) =>
      `@misc{bib${index},\n  title = {B ${inBib(vector)}},\n  author = {${inBib(vector)}},\n  publisher = {${inBib(vector)}},\n  note = {${inBib(vector)}},\n}\n`,
  );
  const ofSite = each.filter(isOfSite);
  const sections = ofSite.map(([index, vector]) => sectionOf(vector, index)).join("");
  const settings = PUBLICATION.replace(/^(search|cards|lite): false$/gm, "$1: true").replace(
    "sourcePages: all",
    "sourcePages: shared",
  );
  return {
    "publication.yaml": `${settings.replace("sections:\n", () => `sections:\n${sections}`)}`,
    ...Object.fromEntries(
      ofSite.map(([index, vector]) => [`pages/p${index}.md`, standingOf(vector)]),
    ),
    [PICTURE]: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "sources.json": json(csl),
    "sources.bib": bib.join("\n"),
    ...Object.fromEntries(
      each.map(([index, vector], at) => [
        `articles/a${index}.md`,
        articleOf(vector, index, before(at)),
      ]),
    ),
    ...Object.fromEntries(
      each.map(([index, vector]) => [`authors/b${index}.md`, authorOf(vector)]),
    ),
  };
}
