/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packed, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";
import { ROOT } from "../disk/project-root.ts";
import { fontSettings, writeFaces } from "./fonts.ts";

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));

/** Flags that make letter widths independent of the screen. */
const SAME_EVERYWHERE = ["--font-render-hinting=none", "--disable-lcd-text"];
const FONT_SETTINGS = "fonts/fonts.conf";

/**
 * Unpacks the browser from its npm package, once per version. Test files may do so at the same time: each uses a
 * temporary folder, and the first to finish wins.
 */
async function unpack(): Promise<string> {
  const folder = join(ROOT, "node_modules/.cache", `chromium-${version}-with-fonts`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const temporary = process.env.TMPDIR;
  // The package unpacks into the system's temporary folder, and leaves a partial file if it is killed.
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
 * Starts the browser with fonts from npm and none of the system's. If the system lacks libraries that it needs, it uses
 * those in its package. `args` are additional arguments.
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

/** Writes a program that starts this browser with its fonts and libraries, for what starts browsers itself. */
export async function writeBrowser(file: string): Promise<void> {
  const folder = await unpack();
  const lines = [
    "#!/bin/sh",
    `export FONTCONFIG_FILE='${join(folder, FONT_SETTINGS)}'`,
    `export LD_LIBRARY_PATH='${join(folder, "al2023/lib")}'`,
    `exec '${join(folder, "chromium")}' "$@"`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o755 });
}

let shared: Promise<Browser> | undefined;

/**
 * The browser that all test files of this process share, since starting one takes longer than testing most pages. It
 * ends with the process. Tests must close their pages with `closePages`.
 */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/** Resets the browser: closes all pages and clears their storage. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** Collects everything that goes wrong on a page: requests to other origins, missing files, console messages. */
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
