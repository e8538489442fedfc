import Eleventy from "@11ty/eleventy";
import type { Rendered } from "../build/work.ts";
import { type Run, setRun } from "./plugin.ts";

/** Renders pages into a folder, in one run of Eleventy. The working folder must be the project's. */
export async function renderPages(
  job: Omit<Run, "take" | "after">,
  onPage: (page: Rendered) => void = () => {},
): Promise<Rendered[]> {
  const rendered: Rendered[] = [];
  const take = (page: Rendered): void => {
    rendered.push(page);
    onPage(page);
  };
  const eleventy = new Eleventy("layouts", undefined, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config: object) => setRun(config, { ...job, take }),
  });
  // Eleventy prints errors before it throws them, and counts its files even when quiet: the caller tells of both.
  eleventy.disableLogger();
  eleventy.setDryRun(true);
  await eleventy.write();
  return rendered;
}
