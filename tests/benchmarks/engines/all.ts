import { astro } from "./astro.ts";
import { datelineEngines } from "./dateline.ts";
import { eleventy } from "./eleventy.ts";
import type { Engine } from "./engine.ts";
import { hugo } from "./hugo.ts";
import { pelican } from "./pelican.ts";

/** Dateline first: the others are reported relative to it. `command` runs it in place of this checkout. */
export function allEngines(command?: string): Engine[] {
  return [...datelineEngines(command), hugo, eleventy, astro, pelican];
}
