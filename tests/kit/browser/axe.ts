/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import axeCore, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { layOutAll } from "./lay-out-all.ts";

declare const axe: typeof axeCore | undefined;

/** WCAG 2.2, AA: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags */
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** AAA for the contrast of text, 7:1. */
const BEYOND = ["color-contrast-enhanced"];
/** Rules whose result differs in dark mode. */
const COLOURS = ["color-contrast", "link-in-text-block", ...BEYOND];

const EVERYTHING: RunOptions = {
  runOnly: { type: "tag", values: [...STANDARD, "best-practice"] },
  rules: Object.fromEntries(BEYOND.map((rule) => [rule, { enabled: true }])),
};

/** Every violation of a page in light mode, with its place, and violations of colour rules in dark mode. */
export async function violations(page: Page, name: string): Promise<string[]> {
  await layOutAll(page);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await violationsOf(page, `${name}, light`, EVERYTHING);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await violationsOfRules(page, `${name}, dark`, COLOURS))];
}

/** Violations of all rules by the parts of a page that match a selector, in their current state. */
export function violationsWithin(page: Page, name: string, selector: string): Promise<string[]> {
  return violationsOf(page, name, EVERYTHING, selector);
}

/** Violations of some rules by a page in its current state. */
export function violationsOfRules(
  page: Page,
  name: string,
  rules: readonly string[],
): Promise<string[]> {
  return violationsOf(page, name, { runOnly: { type: "rule", values: [...rules] } });
}

/** Injects axe only once per page, since that takes as long as running it. */
async function violationsOf(
  page: Page,
  name: string,
  options: RunOptions,
  selector = "html",
): Promise<string[]> {
  if (!(await page.evaluate(() => typeof axe === "object"))) await page.evaluate(axeCore.source);
  const asked = { ...options, resultTypes: ["violations" as const] };
  const { violations: found, testEngine }: AxeResults = await page.evaluate(
    ({ selector, asked }) =>
      axe?.run(selector, asked) ?? Promise.reject(new Error("there is no axe")),
    { selector, asked },
  );
  if (testEngine.version !== axeCore.version) throw new Error(`axe did not look at ${name}`);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${name}: ${id} (${help}) at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}
