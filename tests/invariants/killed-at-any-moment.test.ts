import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { random } from "../benchmarks/corpus/random.ts";
import { after, killOnce } from "../kit/kill.ts";
import {
  article,
  build,
  buildArgs,
  PUBLICATION,
  tree,
  useScratch,
  writeContent,
} from "../kit/site.ts";

/** More of them, for a longer look: `DATELINE_KILLS=100`. */
const KILLS = Number(process.env.DATELINE_KILLS ?? 12);
const LONGEST_MS = 1_500;

const place = useScratch();

test("of two sites that take turns, builds killed at random moments leave whole files of the one or the other", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [
      `articles/a${number}.md`,
      article({ title: `Article ${number}` }),
    ]),
  );
  const content = writeContent(join(place.folder, "content"), files);
  const [output, cache] = [join(place.folder, "_site"), join(place.folder, "cache")];
  const turn = (number: number): void =>
    writeFileSync(
      join(content, "publication.yaml"),
      PUBLICATION.replace(/^tagline: .*$/m, `tagline: Turn ${number % 2}`),
    );
  const sites = [0, 1].map((number) => {
    turn(number);
    const fresh = join(place.folder, `fresh-${number}`);
    build(content, fresh, "--cache", join(place.folder, `cache-${number}`));
    return tree(fresh);
  });
  const moments = random(20261124, KILLS);
  const args = buildArgs(content, output, "--cache", cache);
  for (let number = 0; number < KILLS; number += 1) {
    turn(number);
    await killOnce(args, after(moments.below(LONGEST_MS)));
    for (const [path, hash] of Object.entries(tree(output))) {
      expect(
        sites.map((site) => site[path]),
        `${path} after ${number} kills`,
      ).toContain(hash);
    }
  }
  build(content, output, "--cache", cache);
  expect(tree(output)).toEqual(sites[(KILLS - 1) % 2]);
});
