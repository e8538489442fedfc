import { hurricane, ozoneHole, signedSmoke } from "./climate.ts";
import { pagesFlying, shelves } from "./culture.ts";
import { coins, revisions } from "./economy.ts";
import { blackedOut, overTheBorder, piles, twoCourts } from "./law.ts";
import { capsules, eightAndOne } from "./science.ts";
import { faces, rootTree, underTheSea } from "./technology.ts";
import { arches, corridor, council, openBarrier } from "./world.ts";

/** The demonstration's illustrations, by file. Each returns an SVG document. */
export const ILLUSTRATIONS: Record<string, () => string> = {
  "aqueduct.svg": arches,
  "barrier.svg": openBarrier,
  "blacked-out.svg": blackedOut,
  "blister-pack.svg": capsules,
  "cable-laying.svg": underTheSea,
  "cells.svg": corridor,
  "coins.svg": coins,
  "council.svg": council,
  "eight-planets.svg": eightAndOne,
  "faces.svg": faces,
  "files.svg": piles,
  "hurricane.svg": hurricane,
  "ozone-hole.svg": ozoneHole,
  "pages-flying.svg": pagesFlying,
  "plane-over-border.svg": overTheBorder,
  "revisions.svg": revisions,
  "root-tree.svg": rootTree,
  "shelves.svg": shelves,
  "smoke.svg": signedSmoke,
  "two-courts.svg": twoCourts,
};
