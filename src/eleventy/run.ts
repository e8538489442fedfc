import Eleventy from "@11ty/eleventy";
import type { Applied } from "../build/apply.ts";
import type { Prepared } from "../build/prepare.ts";
import type { BuildRequest } from "../build/request.ts";
import { type Run, setRun } from "./plugin.ts";

/** Renders the prepared pages through Eleventy and applies them to the output. The working folder must be the project's. */
export async function runEleventy(request: BuildRequest, prepared: Prepared): Promise<Applied> {
  const run: Run = { request, prepared };
  const eleventy = new Eleventy("layouts", undefined, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config: object) => setRun(config, run),
  });
  // Eleventy prints errors before it throws them, and counts its files even when quiet: the caller tells of both.
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } finally {
    run.close?.();
  }
  if (!run.applied) throw new Error("Eleventy ended without writing the site");
  return run.applied;
}
