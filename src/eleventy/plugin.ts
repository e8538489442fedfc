import { relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type Applied, apply, stageAssets } from "../build/apply.ts";
import { guardStage } from "../build/guard-stage.ts";
import { type Prepared, prepare } from "../build/prepare.ts";
import { type BuildRequest, keptFolders, requestOf } from "../build/request.ts";
import { openStage } from "../build/stage.ts";
import { formatReport } from "../diagnostics.ts";
import { PAGE_KINDS, type Page, type PageKind } from "../pages/page.ts";
import { layoutEngine } from "./layout-engine.ts";

/** What one run of Eleventy is to build, and what came of it. */
export interface Run {
  request: BuildRequest;
  prepared: Prepared;
  applied?: Applied;
  /** Removes the stage, where one was opened. */
  close?: () => void;
}

/** Set by `dateline build` before Eleventy reads `.eleventy.ts`; Eleventy's own command has none. */
const runs = new WeakMap<object, Run>();

export function setRun(config: object, run: Run): void {
  runs.set(config, run);
}

/** Pages by the layout that renders them. Eleventy takes a list that is absent for a mistake: each kind has one. */
function byKind(pages: readonly Page[]): Record<PageKind, Page[]> {
  const lists = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, [] as Page[]]));
  for (const page of pages) lists[page.kind]?.push(page);
  return lists as Record<PageKind, Page[]>;
}

function defaultRun(): Run {
  const cwd = process.cwd();
  const request = requestOf({}, { cwd, root: cwd, now: Date.now() });
  const { prepared, diagnostics } = prepare(request);
  process.stderr.write(formatReport(diagnostics, { color: process.stderr.isTTY === true }));
  // The problems are printed: Eleventy has nothing to add but its exit status.
  if (!prepared) throw new Error("the content has errors, and nothing was written");
  return { request, prepared };
}

/** Hands Eleventy the pages, one list a layout; stages what it writes and applies it when all is written. */
export function dateline(config: UserConfig) {
  const run = runs.get(config) ?? defaultRun();
  const { request, prepared } = run;
  const stage = openStage(request.output, keptFolders(request));
  run.close = guardStage(stage);
  config.addTemplateFormats("11ty.ts");
  config.addExtension("11ty.ts", layoutEngine());
  // Eleventy hands a frozen object on as it is. Any other it wraps anew for each page, in a proxy at every step into it.
  config.addGlobalData("site", Object.freeze(prepared.site));
  config.addGlobalData("pages", byKind(prepared.pages));
  config.setUseGitIgnore(false);
  config.on("eleventy.after", async () => {
    stageAssets(prepared.assets, stage);
    // A signal that came by now still ends the build with the output untouched.
    await setImmediate();
    run.applied = apply(stage);
    run.close?.();
  });
  return {
    dir: {
      input: "layouts",
      output: relative(process.cwd(), stage.folder),
      data: "_none",
      includes: "_none",
    },
    templateFormats: ["11ty.ts"],
  };
}
