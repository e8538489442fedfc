import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ROOT } from "../disk/project-root.ts";
import { SEED } from "../measures/sample.ts";

const MANY = 1000;

/** Handwritten vectors, from `tests/fixtures/safety/vectors.txt`. */
function written(): string[] {
  const text = readFileSync(join(ROOT, "tests/fixtures/safety/vectors.txt"), "utf8");
  return text
    .split("\n")
    .slice(2)
    .filter((line) => line !== "" && !/^# \w[^<]*$/.test(line));
}

const CALL = "canary(N)";
const NAMES =
  "script img svg iframe a style math details video object embed base meta link form input body title textarea xmp noscript template select table p x-y".split(
    " ",
  );
const HANDLERS =
  "onerror onload onclick onfocus ontoggle onpointerover onanimationstart onbegin oncut ONERROR".split(
    " ",
  );
const URLS = "src href xlink:href action formaction data poster srcset background srcdoc style";
/** Strings that break out of the context around a text. */
const ENDS = [
  ..."\" ' > \"> '> ` --> --!> ]]> </title> </script> </style> </textarea> </p> </a> \"} '} }} ; , ) ](x) | ``` *[ [^ [@ \\ ${".split(
    " ",
  ),
  "",
  "a ",
  "a: b # ",
  "\u3000",
];
const BETWEEN = [" ", "/", "/ /", "\u00a0", " x=1 ", " / "];
const QUOTES = ['"', "'", "`", ""];
const SCHEMES =
  "javascript: JavaScript: java&Tab;script: javascript&colon; &#106;avascript: %6Aavascript: data:text/html, vbscript: //evil.example/ https://evil.example/".split(
    " ",
  );
const byCode = (form: (code: number) => string) => (text: string) =>
  text.replace(/[<>"'&]/g, (sign) => form(sign.charCodeAt(0)));
const mixed = (text: string) =>
  text.replace(/[a-z]/g, (letter, at) => (at % 2 ? letter.toUpperCase() : letter));
const ENCODINGS: ((text: string) => string)[] = [
  ...Array.from({ length: 6 }, () => (text: string) => text),
  byCode((code) => `&#${code};`),
  byCode((code) => `&#x${code.toString(16)}`),
  byCode((code) => `\\u${code.toString(16).padStart(4, "0")}`),
  byCode((code) => `%${code.toString(16)}`),
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (text) => text.replace(/<\/?\w+|\bon\w+=/g, mixed),
  (text) => text.replaceAll("<", "<<").replaceAll('"', '""'),
];
/** Ways to wrap a vector in Markdown, source files and data files. */
const WRAPS: ((text: string) => string)[] = [
  ...Array.from({ length: 5 }, () => (text: string) => text),
  (text) => `[x](${text})`,
  (text) => `![${text}](${text})`,
  (text) => `**${text}*`,
  (text) => `\`${text}`,
  (text) => `[${text}][x]`,
  (text) => `}} ${text} {`,
  (text) => `$${text}$`,
  (text) => `=HYPERLINK(${text})`,
];

const element = fc
  .record({
    end: fc.constantFrom(...ENDS),
    name: fc.constantFrom(...NAMES),
    between: fc.constantFrom(...BETWEEN),
    quote: fc.constantFrom(...QUOTES),
    attribute: fc.oneof(
      fc.constantFrom(...HANDLERS).map((handler) => [handler, CALL] as const),
      fc
        .tuple(fc.constantFrom(...URLS.split(" ")), fc.constantFrom(...SCHEMES))
        .map(([name, scheme]) => [name, scheme + CALL] as const),
    ),
    closed: fc.boolean(),
    encoding: fc.constantFrom(...ENCODINGS),
    wrap: fc.constantFrom(...WRAPS),
  })
  .map(({ end, name, between, quote, attribute: [key, value], closed, encoding, wrap }) => {
    const open = `${end}<${name}${between}${key}=${quote}${value}${quote}>`;
    return wrap(encoding(closed ? `${open}${CALL}</${name}>` : open));
  });

/** Normalised like a field: on one line and trimmed. */
const asLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A thousand texts that would run in some context, each with its number; a seed always gives the same ones. */
export function vectors(): string[] {
  const made = fc.sample(element, { seed: SEED, numRuns: 3 * MANY });
  const all = [...new Set([...written(), ...made].map(asLine))].slice(0, MANY);
  return all.map((vector, index) =>
    vector.replaceAll("(N)", `(${index})`).replaceAll("/N", `/${index}`),
  );
}
