/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packed, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";
import { ROOT } from "../disk/project-root.ts";
import { fontSettings, writeFaces } from "./fonts.ts";

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));

/** Letters are as wide as their font says, whatever the screen. */
const SAME_EVERYWHERE = ["--font-render-hinting=none", "--disable-lcd-text"];
const FONT_SETTINGS = "fonts/fonts.conf";

/**
 * Unpacks the browser that came with npm, once for each version. Several test files may do so at once: each in a
 * folder of its own, and the first to end has it.
 */
async function unpack(): Promise<string> {
  const folder = join(ROOT, "node_modules/.cache", `chromium-${version}-with-fonts`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const temporary = process.env.TMPDIR;
  // The package unpacks into the system's folder for temporary files, and leaves half a file where it is stopped.
  process.env.TMPDIR = fresh;
  try {
    await packed.executablePath();
    await inflate(join(PACKAGE, "bin/al2023.tar.br"));
    writeFaces(join(fresh, "fonts/packages"));
    const settings = fontSettings(join(folder, "fonts"), join(folder, "fonts-cache"));
    writeFileSync(join(fresh, FONT_SETTINGS), settings);
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

/**
 * Starts the browser, with more arguments where they are given, with the fonts that came from npm, and none of the
 * system's; where the system lacks its libraries, with those that came along.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const folder = await unpack();
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, FONT_SETTINGS) };
  const options = {
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", ...SAME_EVERYWHERE, ...args],
    env,
  };
  try {
    return await chromium.launch(options);
  } catch (error) {
    if (!/shared libraries/.test(String(error))) throw error;
    const libraries = { LD_LIBRARY_PATH: join(folder, "al2023/lib") };
    return await chromium.launch({ ...options, env: { ...env, ...libraries } });
  }
}

let shared: Promise<Browser> | undefined;

/**
 * The browser of this process, for all its test files: to start one takes longer than most pages take to test. It ends
 * with the process. Whoever has opened pages in it closes them with `closePages`.
 */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/** Leaves the browser as a new one is: without pages, and without what they have stored. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** Everything that a page did wrong since: requests to others, what was not found, what the console holds. */
export function watchPage(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) problems.push(`asked ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  return problems;
}
