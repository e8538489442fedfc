/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { layOutAll } from "./lay-out-all.ts";

/** WCAG 2.2, AA: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags */
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** AAA for the contrast of text, 7:1. */
const BEYOND = ["color-contrast-enhanced"];
/** What is another in the dark. */
const COLOURS = ["color-contrast", "link-in-text-block", ...BEYOND];

/** Every rule that a page breaks in light, with the place, and what its colours break in dark. */
export async function violations(page: Page, name: string): Promise<string[]> {
  await layOutAll(page);
  await page.emulateMedia({ colorScheme: "light" });
  const whole = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    runOnly: { type: "tag", values: [...STANDARD, "best-practice"] },
    rules: Object.fromEntries(BEYOND.map((rule) => [rule, { enabled: true }])),
  });
  const light = await told(whole, `${name}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], runOnly: { type: "rule", values: COLOURS } });
  return [...light, ...(await told(dark, `${name}, dark`))];
}

async function told(axe: AxeBuilder, name: string): Promise<string[]> {
  const { violations: found, testEngine } = await axe.analyze();
  if (!testEngine.version) throw new Error(`axe did not look at ${name}`);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${name}: ${id} (${help}) at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}
