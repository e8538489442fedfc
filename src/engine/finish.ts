import { refuseLeaks, type Secrets } from "./leaks/refuse-leaks.ts";
import { apply, type Rendered, type Staged } from "./output/apply.ts";
import type { Files, Manifest, Origin } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import type { Plan } from "./plan/plan.ts";
import type { WantedFile } from "./plan/wanted.ts";
import { stageAssets } from "./products/assets.ts";
import type { Built } from "./work.ts";

export interface Planned {
  plan: Plan<WantedFile>;
  /** The files of the last build that are as it left them. */
  held: Files;
  stage: Stage;
  secrets: Secrets;
  remember: (manifest: Manifest) => void;
  /** Absent where the input may have changed while it was read. */
  origin?: Origin;
}

/** Puts all that was rendered, the pictures and what else was made, in place; last of all it tells what they were made from. */
export function finishBuild(
  { plan, held, stage, secrets, origin, remember }: Planned,
  rendered: readonly Rendered[],
): Built {
  const copied = stageAssets(plan.render, stage);
  const hashes = new Map([...rendered, ...copied].map(({ path, hash }) => [path, hash]));
  const changed = new Set(copied.flatMap((copy) => (copy.changed ? copy.path : [])));
  const staged = plan.render.map(({ path, fingerprint }): Staged => {
    const hash = hashes.get(path);
    if (hash === undefined) throw new Error(`${path} was to be rendered, and was not`);
    // What was copied is not what was planned: the next build copies it again.
    return { path, fingerprint: changed.has(path) ? "" : fingerprint, hash };
  });
  refuseLeaks(secrets, plan, stage);
  const { files, ...applied } = apply(stage, { staged, remove: plan.remove, held });
  for (const { path } of plan.keep) {
    const written = held.get(path);
    if (written) files.set(path, written);
  }
  remember({ files, hidden: secrets.seen, ...(origin && { origin }) });
  const kept = plan.keep.filter(({ outline }) => outline !== undefined).length;
  const count = plan.render.filter(({ outline }) => outline !== undefined).length;
  return { ...applied, pages: count + kept, rendered: count, kept };
}
