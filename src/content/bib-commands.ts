/** Commands that the parser of TeX does not know, by what they print. */
const PRINTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aa: "å",
    AA: "Å",
    approx: "≈",
    bullet: "•",
    cdot: "·",
    circ: "°",
    dag: "†",
    ddag: "‡",
    degree: "°",
    div: "÷",
    dots: "…",
    euro: "€",
    ge: "≥",
    geq: "≥",
    in: "∈",
    infty: "∞",
    ldots: "…",
    le: "≤",
    leq: "≤",
    leftarrow: "←",
    mp: "∓",
    ne: "≠",
    neq: "≠",
    P: "¶",
    pm: "±",
    pounds: "£",
    prime: "′",
    rightarrow: "→",
    S: "§",
    sim: "∼",
    slash: "/",
    textemdash: "—",
    textendash: "–",
    times: "×",
    to: "→",
    BibTeX: "BibTeX",
    ConTeXt: "ConTeXt",
    LaTeX: "LaTeX",
    LaTeXe: "LaTeX2e",
    LuaTeX: "LuaTeX",
    TeX: "TeX",
    XeTeX: "XeTeX",
    par: " ",
    newline: " ",
    quad: " ",
    qquad: " ",
  }),
);

/** Commands that tell how what follows them looks or breaks, and print nothing. */
const SILENT = new Set(
  (
    "protect relax unskip noindent newblock allowbreak nobreak linebreak displaystyle left right mbox hbox fbox text " +
    "textnormal ensuremath mathrm mathbf mathit mathcal mathsf boldsymbol underline uppercase lowercase"
  ).split(" "),
);

const COMMANDS = new RegExp(
  [
    String.raw`\\href ?\{(?<url>[^{}]*)\}(?: ?\{(?<words>[^{}]*)\})?`,
    // What sorts an entry, and nobody reads.
    String.raw`(?<sorting>\\(?:noopsort|SortNoop) ?\{[^{}]*\})`,
    String.raw`(?<space>\\[hv]space\*? ?\{[^{}]*\})`,
    String.raw`\\(?<name>[A-Za-z]+) ?(?<empty>\{\})?`,
    String.raw`\\(?<accent>[\^~\x60'"=.])\{\}`,
    // Any other, so that what follows two backslashes is no command.
    String.raw`\\.`,
  ].join("|"),
  "gs",
);

/** Text of TeX, where white space is one space, without the commands that the parser does not know or would drop words of. */
export function knownCommands(tex: string): string {
  return tex.replace(COMMANDS, (whole, ...found) => {
    const { url, words, sorting, space, name, empty, accent }: Record<string, string | undefined> =
      found.at(-1);
    if (url !== undefined) return linked(url, words);
    if (sorting !== undefined) return "";
    if (space !== undefined) return " ";
    // An accent above nothing is the mark itself.
    if (accent !== undefined) return accent === "~" ? "\\textasciitilde{}" : accent;
    if (name === undefined) return whole;
    if (SILENT.has(name)) return "";
    const printed = PRINTED.get(name);
    return printed === undefined ? whole : printed + (empty ?? "");
  });
}

/** The parser drops the words. */
function linked(url: string, words: string | undefined): string {
  const address = `\\url{${url}}`;
  if (words === undefined || words === url) return address;
  return `{${words}} (${address})`;
}
