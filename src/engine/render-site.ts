import { setImmediate } from "node:timers/promises";
import type { Rendered } from "./output/apply.ts";
import type { BuildOf } from "./plan/product.ts";
import { makeBeside } from "./products/make-products.ts";
import type { AllTools } from "./tools.ts";
import type { Work } from "./work.ts";

/** Renders the pages, and meanwhile makes the products that no page depends on. */
export async function renderSite(
  work: Work,
  build: BuildOf,
  tools: Pick<AllTools, "render" | "openPictures" | "onPhase" | "onStep">,
): Promise<readonly Rendered[]> {
  const rendered = await makeBeside(work.making, build, tools, async () => {
    if (work.outlines.length === 0) return [];
    tools.onPhase("render");
    return tools.render(work);
  });
  // Rendering never yields: handle any pending signal now, before the output changes.
  await setImmediate();
  return rendered;
}
