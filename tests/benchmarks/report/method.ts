/** What the report says of how it came about. */
export const METHOD = `## What is built

The corpora are made up from a seed; \`corpus/corpus.ts\` says what they promise. Every engine gets the same articles in its
own format, and publishes: article pages with a contents list, a list of sources with links back to each citation, a
byline of two, tags, the articles before and after, and a prompt for letters; a front; lists of sections, tags, authors,
years and months by pages of 20; a feed with the full text of the newest 20 of the site and of each section, and one with
the standfirsts of each tag and author; a sitemap, \`robots.txt\` and \`404.html\`. \`check.ts\` looks at samples of each site
after its first build, and stops the benchmark if something is missing. The peers in \`peers/\` are written as their
documentation teaches.

Where they differ:

- **Dateline** writes feeds in RSS alone, as the others do (\`feeds: [rss]\`). It also writes a page for each source that several
  articles cite, an index of all sources, related articles, JSON-LD, share links and a news sitemap, checks every
  article, and stages its output. That work is in its times. It draws no social cards and has no search and no text-only
  edition here (\`cards: false\`, \`search: false\`, \`lite: false\`), since no other engine does either.
- **Hugo** and **Eleventy** render citations with a shortcode, **Astro** with a directive of its Markdown processor, from the
  sources in the front matter. **Pelican** has no structured metadata: its sources are footnotes of Markdown, its lists of
  years and months are one page each, and all its feeds have the full text, since one setting decides that for all.
- The rebuilds of Hugo, Eleventy and Astro write every page again. Hugo and Eleventy have no incremental mode across
  processes. Astro keeps the articles that it has read and rendered; its incremental builds are an experiment, and off by
  default. Pelican keeps what it has read in its own cache, as its documentation recommends.

**Default settings** are those of a publication that sets none of the above: feeds in three formats, social cards for the newest
500 articles, and search. One rule of \`checks\` is off, which would report the made-up quotations.

## How it is measured

Whole processes, from the command to its end. Before each run what was written is synced to the disk, and for cold builds
the output and every cache of the engine are put aside, unmeasured: they are not deleted, since ext4 takes up to ten
times as long to make files in the minutes after it deleted as many. Content is in the page cache for all alike. The
engines take turns within each scenario of each round. \`plan.ts\` says what the whole benchmark (\`--whole\`) measures:
Eleventy, Astro and Pelican take longest, so they have fewer runs, and at 10,000 articles fewer scenarios. Each table
says of how many runs a median is. One cold build warms up before them, except where there is only one run. The
edit is of the text of the sixth newest article, which stands on the front, on the first pages of its lists, and in
feeds. The layout change is one attribute in the foot of every page.

CPU time is user and system time of all processes. Peak memory of one process is the kernel's own high-water mark. Of
several it is the largest sum of their proportional sizes (PSS), looked at every 20 ms.

The floor (\`--floor\`) is the least that a program in the same language does: \`floor.ts\` reads the same articles, renders
their texts with plain markdown-it into one fixed page, and writes as many files and bytes as Dateline's site has.

Not run at 100,000 articles: Hugo, Eleventy and Astro, which hold over 2 GiB at 10,000, and ten times that would not fit this
machine; Pelican, which looks for each article of each month in a list of all, in time that grows with their square.
`;
