/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { type Files, offerFolder } from "./local-folder.ts";

/** A desk on a slow machine parses every article before it shows one. */
const PATIENCE_MS = 30_000;

/** Opens the desk of a served site for a folder with these files, as an editor does, in whatever language. */
export async function openDesk(page: Page, url: string, files: Files): Promise<void> {
  await offerFolder(page, url, files);
  await page.goto(new URL("admin/", url).href);
  await page.locator(".buttons").getByRole("button").first().click();
  const isOpen = () => location.hash.startsWith("#/collections");
  await page.waitForFunction(isOpen, undefined, { timeout: PATIENCE_MS });
}

/** Opens the form of a new article. It is ready once it shows what it fills in by itself. */
export async function newArticle(page: Page): Promise<void> {
  await page.getByRole("button", { name: /New/ }).click();
  await page.getByRole("textbox", { name: "Date", exact: true }).waitFor();
  await page.getByRole("status").filter({ hasText: "creating a new entry" }).waitFor();
}

/** Opens an article by its path below `articles/`, without the extension. */
export async function openArticle(page: Page, path: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}#/collections/articles/entries/${path}`);
  await page.getByRole("textbox", { name: "Headline" }).waitFor({ timeout: PATIENCE_MS });
}

/** Saves, and waits until the desk has written the files and shows its list again. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // Meanwhile, it says “Saving…”.
  const buttons = page.getByRole("button", { name: /^Sav(?:e|ing…)$/ });
  await buttons.waitFor({ state: "hidden", timeout: PATIENCE_MS });
}
