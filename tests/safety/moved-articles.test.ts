import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { random } from "../benchmarks/corpus/random.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { SEED, times } from "../kit/measures/sample.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const CHANGES = times(50);
const FIRST = 8;
const SITE = "https://news.test";
const MINUTE = 60_000;

/** An article that moves: its address is of the day and of its file's name. */
interface Moving {
  name: string;
  day: number;
  /** Where it was before. */
  aliases: string[];
  /** Where it was first: what feeds know it by for ever. */
  first: string;
}

const place = useScratch();
beforeAll(() => process.chdir(ROOT));

const dateOf = ({ day }: Moving) =>
  new Date(Date.UTC(2020, 0, 1 + 20 * day)).toISOString().slice(0, 10);
const fileOf = (works: BuildFolders, { name }: Moving) =>
  join(works.content, "articles", `${name}.md`);

function urlOf(moving: Moving): string {
  const [year, month] = dateOf(moving).split("-");
  return `/${year}/${month}/${moving.name}/`;
}

function textOf(moving: Moving): string {
  const { name, aliases } = moving;
  const front = { title: `About ${name}`, date: dateOf(moving), tags: "[moving]" };
  return article({ ...front, aliases: JSON.stringify(aliases) }, `Of ${name}.\n`);
}

const pageOf = ({ output }: BuildFolders, url: string) => join(output, url, "index.html");

/** The ids that the feed has of the articles that move, by their urls. */
function entriesOf({ output }: BuildFolders): Map<string, string> {
  const { items } = JSON.parse(readFileSync(join(output, "tags/moving/feed.json"), "utf8"));
  return new Map(items.map(({ url, id }: Record<string, string>) => [url, id]));
}

const KINDS = ["deleted", "renamed", "dated anew"] as const;

test(
  "deleted, renamed or redated, articles leave the site that a clean build makes, each a redirect or nothing, and keep their ids",
  async () => {
    const works = foldersIn(place.folder);
    const pick = random(SEED, 14);
    let count = 0;
    let articles: Moving[] = [];
    const add = (): void => {
      count += 1;
      const begun = { name: `a${count}`, day: count, aliases: [], first: "" };
      const moving: Moving = { ...begun, first: urlOf(begun) };
      articles.push(moving);
      writeFileSync(fileOf(works, moving), textOf(moving));
    };
    writeContent(works.content, { "publication.yaml": PUBLICATION, "articles/x.md": article() });
    while (count < FIRST) add();
    await buildInProcess(works);
    for (let change = 0; change < CHANGES; change += 1) {
      const kind = KINDS[change % KINDS.length];
      const before = articles[pick.below(articles.length)] as Moving;
      const was = urlOf(before);
      rmSync(fileOf(works, before));
      articles = articles.filter((each) => each !== before);
      count += 1;
      if (kind === "deleted") add();
      else {
        const aliases = [...before.aliases, was];
        const moved = {
          ...before,
          aliases,
          ...(kind === "renamed" ? { name: `b${count}` } : { day: count }),
        };
        articles.push(moved);
        writeFileSync(fileOf(works, moved), textOf(moved));
      }
      await buildInProcess(works);
      const cold = { ...foldersIn(join(place.folder, `cold-${change}`)), content: works.content };
      await buildInProcess(cold);
      expect(fileHashes(works.output), `${change}: ${was} is ${kind}`).toEqual(
        fileHashes(cold.output),
      );
      rmSync(join(place.folder, `cold-${change}`), { recursive: true });
      if (kind === "deleted") {
        for (const url of [was, ...before.aliases])
          expect(existsSync(pageOf(works, url))).toBe(false);
      }
      expect(entriesOf(works)).toEqual(
        new Map(articles.map((each) => [SITE + urlOf(each), SITE + each.first])),
      );
      for (const moved of articles)
        for (const url of moved.aliases)
          expect(readFileSync(pageOf(works, url), "utf8")).toContain(`url=${urlOf(moved)}`);
    }
  },
  CHANGES * MINUTE,
);
