import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { ROOT } from "../disk/project-root.ts";
import { photograph } from "../fixtures/raster-pictures.ts";
import { exampleOverrides } from "../handbook/example-files.ts";
import { datelineIn, installedPublication } from "./installed-publication.ts";

/** Services that `ownPaper` names. Nothing may be sent to any other. */
export const SERVICES = {
  newsletter: "https://buttondown.com",
  counter: "https://cloud.umami.is",
  pixel: "https://stats.example.org",
};

const SETTINGS = `
navigation:
  action: { title: Donate, url: https://donate.example.org }
newsletter:
  provider: buttondown
  account: harbour-post
  title: The harbour in five minutes
analytics:
  - { provider: umami, website: 94db1cb1-74f4-4a40-ad6c-962362670409 }
  - { provider: pixel, url: "${SERVICES.pixel}/count?p={path}" }
fonts:
  - { file: newsreader-700.woff2, role: headline }
  - newsreader-500-italic.woff2
`;

/** What the starter's pages leave to the founders. */
const TO_FILL_IN = /\[[^\]@\n]{20,}\](?!\()/g;

/** What the founders write themselves, besides the examples of the handbook. */
const FILES: Record<string, string> = {
  "content/tokens.css": ":root {\n  --paper: light-dark(#ffffff, #101418);\n}\n",
  "content/theme.css": ".foot-note {\n  text-transform: uppercase;\n}\n",
  "content/topics/quays.md":
    "---\ntitle: Quays and piers\ndescription: Where ships lie.\n---\n\nAll that we know about quays.\n",
  "content/authors/jane-doe.md":
    "---\nname: Jane Doe\nphoto: { src: /media/jane-doe.jpg, credit: Jo Roe }\n---\n\nJane Doe writes about harbours.\n",
  "content/articles/tide.md": `---
title: The tide comes in
description: It does so twice a day.
date: 2026-03-01
section: world
authors: [jane-doe]
tags: [quays]
type: opinion
citations:
  - { id: almanac, title: The tide tables, publisher: Harbour Office, date: 2026-01-01 }
---

Water rises [@almanac].
`,
  "layouts/front.11ty.ts": `import { html, layout } from "dateline-news";
import { document } from "dateline-news/parts/document";
import { newsletter } from "dateline-news/parts/newsletter";
import { teaserList } from "dateline-news/parts/teaser";

export default layout("front", (page, site) => {
  const { lead, seconds, opinion, latest, meta } = page.model;
  const items = [...(lead ? [lead] : []), ...seconds, ...opinion, ...latest];
  return document(
    page,
    site,
    html\`<section class="quay">
<h2>From the quay</h2>
\${teaserList(items, { level: 3, size: "standard" }, site)}
</section>
\${newsletter({ kind: page.kind, meta }, site)}\`,
  );
});
`,
};

/**
 * A publication that `dateline init` of the installed package began, and its founders made theirs: settings, services,
 * fonts, styles, a topic, a photo, and overrides from the handbook, with a layout and a configuration of Eleventy.
 */
export async function ownPaper(paper: string): Promise<string> {
  await installedPublication(paper);
  // npm has installed the package already: init writes these.
  for (const name of ["package.json", "package-lock.json"]) rmSync(join(paper, name));
  const began = datelineIn(paper, ["init", ".", "--yes", "--title", "The Harbour Post"]);
  if (began.status !== 0) throw new Error(began.stderr);
  for (const [path, text] of Object.entries({ ...exampleOverrides(), ...FILES })) {
    mkdirSync(dirname(join(paper, path)), { recursive: true });
    writeFileSync(join(paper, path), text);
  }
  for (const path of filesBelow(join(paper, "content")).filter((each) => each.endsWith(".md"))) {
    const file = join(paper, "content", path);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(TO_FILL_IN, "We have thought about it."),
    );
  }
  appendFileSync(join(paper, "content/publication.yaml"), SETTINGS);
  cpSync(join(ROOT, "tests/fixtures/fonts"), join(paper, "content/fonts"), { recursive: true });
  writeFileSync(join(paper, "content/media/jane-doe.jpg"), await photograph(600, 800));
  return paper;
}
