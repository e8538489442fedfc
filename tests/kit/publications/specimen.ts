import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scratch } from "../disk/scratch.ts";
import { GAZETTE } from "../sites/gazette.ts";
import { article } from "./publication-files.ts";

const CITATIONS = `
  - { id: live, title: "A live source", publisher: "An office", url: "https://office.example/a", date: 2024-05, accessed: 2026-01-02 }
  - { id: dead, title: "A dead source", author: "Office of Numbers", url: "https://office.example/b", status: dead, archived: "https://archive.example/b", archive-date: 2025-02-03, quote: "Their words.", note: "Our note." }
  - { id: copied, title: "A copied source", container-title: "A journal", url: "https://office.example/c", archived: "https://archive.example/c", doi: 10.1000/182 }
  - { id: unlinked, title: "A source on paper", label: "Paper source", author: [{ family: "Doe", given: "Jo" }, "An office"], type: book, date: 1999 }`;

const BODY = `The first paragraph cites [@live], then [@live, p. 4; @dead, 12:40] and [Paper source] and [@copied]. It has a note[^one], \`code\`, **weight**, *stress*, ~~a mistake~~ and a [link](https://office.example/x).

## A table

| Place | Number |
|:------|-------:|
| Here  |      1 |
| There |     22 |

## A picture

![Boxes upon boxes](/media/iso-containers.svg "What it shows | Data desk")

### Deeper

The ABC called again[^one], and a second time[^two].

*[ABC]: A better count

> [!NOTE]
> A callout with a [link](../climate/the-curve-on-mauna-loa.md).

> [!WARNING]
> A second one, with a list:
>
> - one
> - two

## Quoted and listed

> What was said
>
> in two paragraphs.

1. One
   - below
   - beside
2. Two

\`\`\`
A long line of code that is wider than a telephone is, so that it has to scroll within its own box and nowhere else.
\`\`\`

Averyverylongwordwithoutaspaceinitthatisnotbrokenanywhereunlessthestylesheetsaysthatitmaybebrokenwhereitmust.

[^one]: The first note, which cites [@live].
[^two]: The second.
`;

function specimens(): Record<string, string> {
  const shared = {
    section: "world",
    authors: "[world-desk]",
    tags: "[everything, treaties]",
    image: `{ src: /media/antarctic-claims.svg, alt: "A map", caption: "A caption", credit: "Data desk" }`,
    citations: CITATIONS,
  };
  return {
    "articles/world/specimen.md": article(
      {
        ...shared,
        title: "A specimen of everything",
        date: "2026-11-23 09:30",
        updated: "2026-11-24",
        kicker: "Specimen",
        dateline: "GENEVA",
        type: "analysis",
        prompt: `"What is missing? Write to us."`,
        aliases: "[/old/specimen/]",
      },
      BODY,
    ),
    "articles/world/specimen-draft.md": article(
      {
        ...shared,
        title: "A draft with its comments closed",
        date: "2026-11-22",
        draft: "true",
        comments: "closed",
        type: "opinion",
      },
      BODY,
    ),
    "articles/world/specimen-he.md": article(
      {
        ...shared,
        title: "דוגמה של הכול",
        description: "משפט אחד על מה שיש כאן.",
        date: "2026-11-21",
        lang: "he",
        type: "fact-check",
      },
      `פסקה אחת עם מקור [@live], ועוד [@dead, 12:40].\n\n## כותרת\n\n${BODY}`,
    ),
  };
}

/** The gazette with articles that use every feature, and with a page size that splits lists into pages. */
export function writeSpecimen(): { content: string; remove: () => void } {
  const { folder, remove } = scratch();
  const content = join(folder, "content");
  cpSync(GAZETTE, content, { recursive: true });
  const settings = join(content, "publication.yaml");
  writeFileSync(settings, `${readFileSync(settings, "utf8")}\nperPage: 5\n`);
  for (const [path, text] of Object.entries(specimens())) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return { content, remove };
}
