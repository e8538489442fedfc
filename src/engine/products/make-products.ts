import type { PictureProblem } from "../../content/pictures/picture-problems.ts";
import type { BuildOf, Maker, MakingPhase } from "../plan/product.ts";
import type { Batch } from "./batches.ts";

/** Problems of broken pictures, by the hash of their bytes. Reading the content again reports where they are used. */
export type Broken = ReadonlyMap<string, PictureProblem>;

export interface MakingTools extends Pick<Maker, "openPictures"> {
  onPhase: (phase: MakingPhase) => void;
  onStep: Maker["onMade"];
}

/** Makes products that pages depend on. */
export async function makeBefore(
  batches: readonly Batch[],
  build: BuildOf,
  { openPictures, onPhase, onStep }: MakingTools,
): Promise<Broken> {
  const broken = new Map<string, PictureProblem>();
  const { signal } = new AbortController();
  for (const batch of toMake(batches, "before")) {
    if (batch.making.phase) onPhase(batch.making.phase);
    const onBroken = (hash: string, problem: PictureProblem) => void broken.set(hash, problem);
    await make(batch, build, { openPictures, onMade: onStep, onBroken, signal });
  }
  return broken;
}

/** Starts products that no page depends on, runs `render` meanwhile, and then waits for them. */
export async function makeBeside<Value>(
  batches: readonly Batch[],
  build: BuildOf,
  { openPictures, onPhase, onStep }: MakingTools,
  render: () => Promise<Value>,
): Promise<Value> {
  const abort = new AbortController();
  let awaited: Batch | undefined;
  const begun = toMake(batches, "beside").map((batch) => {
    const onMade: Maker["onMade"] = (done, total) => awaited === batch && onStep(done, total);
    const maker = { openPictures, onMade, onBroken: () => {}, signal: abort.signal };
    return { batch, made: make(batch, build, maker) };
  });
  // Errors surface where the promise is awaited.
  for (const { made } of begun) made.catch(() => {});
  try {
    const rendered = await render();
    for (const { batch, made } of begun) {
      awaited = batch;
      if (batch.making.phase) onPhase(batch.making.phase);
      await made;
    }
    return rendered;
  } finally {
    abort.abort();
    await Promise.allSettled(begun.map(({ made }) => made));
  }
}

/** Makes what a server left for after the pages. */
export async function makeLater(
  batches: readonly Batch[],
  build: BuildOf,
  { openPictures }: Pick<MakingTools, "openPictures">,
): Promise<void> {
  const { signal } = new AbortController();
  const maker = { openPictures, onMade: () => {}, onBroken: () => {}, signal };
  for (const batch of batches) await make(batch, build, maker);
}

function toMake(batches: readonly Batch[], when: Batch["making"]["when"]): Batch[] {
  return batches.filter(({ jobs, making }) => jobs.length > 0 && making.when === when);
}

async function make({ making, jobs }: Batch, build: BuildOf, maker: Maker): Promise<void> {
  await making.make(jobs, build, maker);
}
