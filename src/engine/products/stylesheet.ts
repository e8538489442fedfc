import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, transform } from "lightningcss";
import { COLOR_TOKENS, type TokenColors } from "../../content/tokens/token-names.ts";
import { colorTokens } from "../../content/tokens/token-rules.ts";
import type { OwnTokens } from "../../content/tokens/tokens-file.ts";
import { fontStyles } from "../../fonts/font-styles.ts";
import type { Font } from "../../fonts/types.ts";
import type { BlockSheet } from "../../markdown/uses.ts";
import type { Outline } from "../../pages/outline.ts";
import { BuildError } from "../errors/build-error.ts";
import { systemCodeIn } from "../errors/rust-errors.ts";

/** What a publication adds to the stylesheet of all pages. */
export interface OwnStyles {
  /** Minified rules of `tokens.css`. */
  tokens?: string | undefined;
  /** Minified rules of `theme.css`. */
  theme?: string | undefined;
  fonts?: readonly Font[] | undefined;
}

/** Rules of a publication's theme win over ours, however specific. Stylesheets loaded later join the layers. */
const LAYERS = ["dateline", "theme"] as const;
const ORDER = `@layer ${LAYERS.join()};`;

function layered(css: string, layer: (typeof LAYERS)[number] = "dateline"): string {
  return `@layer ${layer}{${css}}`;
}

/** The folder of all stylesheets. */
const ASSETS = "/assets/";

/**
 * Bundles `layouts/styles/site.css` with its imports, and the publication's fonts, tokens and rules. Its name contains a hash of its
 * content, so that browsers can cache it forever. Throws a `BuildError` if the stylesheet is broken.
 */
export function stylesheetPage(root: string, own: OwnStyles = {}): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/site.css"));
  const { fonts = [], tokens = "", theme } = own;
  const css = [Buffer.from(code).toString("utf8"), minified(fontStyles(fonts, ASSETS)), tokens];
  return stylesheetOf(
    "site",
    ORDER + layered(css.join("")) + (theme ? layered(theme, "theme") : ""),
  );
}

function minified(css: string): string {
  const code = Buffer.from(css);
  return Buffer.from(
    transform({ filename: "fonts.css", code, minify: true, targets: TARGETS }).code,
  ).toString();
}

/** The additional stylesheet of all pages but articles, which need not load the styles of lists and fronts. */
export function listStylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/lists.css"));
  return stylesheetOf("lists", layered(Buffer.from(code).toString("utf8")));
}

/** The additional stylesheet of articles in a script other than Latin, Greek or Cyrillic. */
export function scriptsStylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/scripts.css"));
  return stylesheetOf("scripts", layered(Buffer.from(code).toString("utf8")));
}

/** The stylesheet of all pages on paper, which browsers load after all that a screen shows. */
export function printStylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/print.css"));
  return stylesheetOf("print", layered(Buffer.from(code).toString("utf8")));
}

/** The additional stylesheet of a site for reviewers. */
export function reviewStylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/review.css"));
  return stylesheetOf("review", layered(Buffer.from(code).toString("utf8")));
}

/** The stylesheet of a kind of block, which pages with such a block load. */
export function blockStylesheetPage(root: string, sheet: BlockSheet): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, `layouts/styles/blocks/${sheet}.css`));
  return stylesheetOf(sheet, layered(Buffer.from(code).toString("utf8")));
}

/** The additional stylesheet of articles with replies or a conversation. */
export function commentStylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/comments.css"));
  return stylesheetOf("comments", layered(Buffer.from(code).toString("utf8")));
}

/** The stylesheet of the text-only edition. */
export function liteStylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundleStyles(join(root, "layouts/styles/lite.css"));
  return stylesheetOf("lite", Buffer.from(code).toString("utf8"));
}

function stylesheetOf(name: string, css: string): Outline<"stylesheet"> {
  const fingerprint = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return { kind: "stylesheet", url: `${ASSETS}${name}.${fingerprint}.css`, model: { css } };
}

/** The colours of all tokens: the publication's, or else those in `layouts/styles/tokens.css`. */
export function resolvedColors(root: string, own: OwnTokens["colors"] = {}): TokenColors {
  const defaults = colorTokens(readFileSync(join(root, "layouts/styles/tokens.css"), "utf8"));
  const colors = COLOR_TOKENS.map((name) => {
    const { light, dark } = own[name] ?? defaults[name] ?? MISSING;
    return [name, { light, dark }] as const;
  });
  return Object.fromEntries(colors) as TokenColors;
}

/** The colour of a token that a designer removed. */
const MISSING = { light: "#000000", dark: "#000000" };

function bundleStyles(filename: string): ReturnType<typeof bundle> {
  try {
    return bundle({ filename, minify: true, targets: TARGETS });
  } catch (error) {
    const code = systemCodeIn(String(error));
    // These concern the machine; any other read error can be fixed in the stylesheet or its imports.
    if (code === "EMFILE" || code === "ENFILE")
      throw Object.assign(new Error(placeIn(error)), { code, path: filename });
    throw new BuildError(`the stylesheet is broken: ${placeIn(error)}`, "Fix it and build again.", {
      cause: error,
    });
  }
}

/** lightningcss has the place in separate properties; lines and columns count from 1. */
function placeIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { fileName, loc } = error as Partial<{
    fileName: string;
    loc: { line: number; column: number };
  }>;
  return `${fileName ? `${fileName}:` : ""}${loc ? `${loc.line}:${loc.column}: ` : ""}${error.message}`;
}

/** Browsers that support `light-dark()` (2024 and later), so that lightningcss leaves it unchanged. */
const TARGETS = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };
