import { tokenize } from "@csstools/css-tokenizer";
import { transform, type Warning } from "lightningcss";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { LIMITS, raising } from "../../limits.ts";
import { plainFile } from "../../pictures/variants.ts";
import { printString } from "../../text/css-text.ts";
import { placeAt } from "../../text/lines.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import type { ImageResolver } from "../pictures/images.ts";
import { TOO_DEEP, tooDeepAt } from "../tokens/css-depth.ts";
import type { SourceFile } from "../types.ts";
import { addressesIn, type CssAddress } from "./addresses.ts";
import { refusedRules } from "./refused-rules.ts";
import { setTokens } from "./set-tokens.ts";

/** A publication's own rules, from `theme.css`. */
export interface Theme {
  /** Minified. Its URLs are relative to a folder of the site's root, as stylesheets are. */
  css: string;
  /** Root-relative URLs of the pictures that it shows. */
  pictures: string[];
}

/** A problem without its place. */
type RuleProblem = Pick<Diagnostic, "rule" | "message"> & { hint: string };

export const THEME_FILE = "theme.css";

/** Minified bytes from which on readers of every page notice the weight. */
const HEAVY = 20_000;

/**
 * Parses `theme.css`. It may style anything, but loads only pictures of the content folder. `find` resolves their
 * names. All syntax errors are reported at once.
 */
export function parseTheme(source: SourceFile, find: ImageResolver): Parsed<Theme> {
  const { text, file } = source;
  const report = (
    at: Omit<Place, "file">,
    problem: RuleProblem,
    severity: Diagnostic["severity"] = "error",
  ): Diagnostic => ({ file, ...at, severity, ...problem, excerpt: excerptOf(text, at) });
  if (text.length > LIMITS.themeCharacters)
    return { diagnostics: [report({ line: 1, column: 1 }, TOO_LARGE)] };
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return { diagnostics: [report(placeAt(text, deep), { rule: "theme/syntax", ...TOO_DEEP })] };
  const tokens = tokenize({ css: text });
  const first = minified(text);
  const pictures = addressesIn(tokens).map((address) => pictureAt(address, find));
  const problems = [
    ...first.warnings.map(({ message, loc }) =>
      report(loc, { ...BROKEN, message: plain(message) }),
    ),
    ...refusedRules(tokens).map(({ start, ...problem }) =>
      report(placeAt(text, start), { rule: "theme/address", ...problem }),
    ),
    ...pictures.flatMap(({ problem, start }) =>
      problem ? report(placeAt(text, start), problem) : [],
    ),
  ];
  if (problems.length > 0) return { diagnostics: problems };
  const { css } = pictures.length > 0 ? minified(withAddresses(text, pictures)) : first;
  const remarks = [
    ...setTokens(tokens).map(({ name, start }) =>
      report(placeAt(text, start), tokenSet(name), "warning"),
    ),
    ...(css.length > HEAVY ? [report({ line: 1, column: 1 }, heavy(css.length), "warning")] : []),
  ];
  return {
    value: { css, pictures: pictures.flatMap(({ url }) => url ?? []) },
    diagnostics: remarks,
  };
}

function minified(css: string): { css: string; warnings: Warning[] } {
  const { code, warnings } = transform({
    filename: THEME_FILE,
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
  });
  return { css: Buffer.from(code).toString("utf8"), warnings };
}

interface FoundPicture extends CssAddress {
  /** Root-relative; absent for a reference within the page. */
  url?: string;
  problem?: RuleProblem;
}

function pictureAt(address: CssAddress, find: ImageResolver): FoundPicture {
  const { text, isUrl } = address;
  if (text.startsWith("#")) return address;
  const refused = (message: string, hint: string): FoundPicture => {
    return { ...address, problem: { rule: "theme/address", message, hint } };
  };
  if (!isUrl) return refused("Only url(…) may name a picture here", 'Write url("/media/x.svg").');
  if (/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(text))
    return refused(
      "theme.css loads nothing from elsewhere",
      'Put the file into media/ and name it: url("/media/x.svg").',
    );
  const found = find(text);
  if ("problem" in found) return refused(found.problem, found.hint);
  return { ...address, url: found.remote ? found.url : plainFile(found).url };
}

/** The stylesheet with the URLs of published files in place of names in the content folder. */
function withAddresses(text: string, pictures: readonly FoundPicture[]): string {
  let at = 0;
  let written = "";
  for (const { start, end, url, text: named } of pictures) {
    const isToken = text.slice(start, end).toLowerCase().startsWith("u");
    const address = printString(url === undefined ? named : encodeURI(`..${url}`));
    written += text.slice(at, start) + (isToken ? `url(${address})` : address);
    at = end;
  }
  return written + text.slice(at);
}

/** lightningcss's message as a sentence, without the names of its types. */
function plain(message: string): string {
  return message.replace(
    /\b(?:Ident|Function|Delim|BadUrl|BadString|UnquotedUrl|QuotedString)\("?(.*?)"?\)/g,
    "$1",
  );
}

const BROKEN = {
  rule: "theme/syntax",
  hint: "Check the rule that ends here: a brace, a colon or a semicolon may be missing.",
} as const;

const TOO_LARGE: RuleProblem = {
  rule: "theme/too-large",
  message: `The file has more than ${LIMITS.themeCharacters} characters`,
  hint: `Every page loads it. Take out what no page uses. ${raising("themeCharacters")}`,
};

function heavy(bytes: number): RuleProblem {
  return {
    rule: "theme/heavy",
    message: `The rules have ${Math.round(bytes / 1000)} kB, which every page loads`,
    hint: "Take out what no page uses.",
  };
}

function tokenSet(name: string): RuleProblem {
  return {
    rule: "theme/token",
    message: `--${name} is a token, and is set for all pages here`,
    hint: "Set it in tokens.css, where the contrast of colours is checked.",
  };
}
