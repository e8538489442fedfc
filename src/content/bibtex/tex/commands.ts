/** Commands for looks and layout. They print nothing themselves; their arguments are read as text. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  (
    "protect relax unskip noindent indent newblock allowbreak nobreak nolinebreak pagebreak displaystyle textstyle scriptstyle left right " +
    "big Big bigg Bigg bigl bigr Bigl Bigr limits nolimits " +
    "mbox hbox fbox text textnormal textrm textsf texttt textmd textup textit textsl textbf textsc textlf emph strong " +
    "underbar underline overline uline mathrm mathbf mathit mathcal mathsf mathtt mathbb mathfrak mathscr boldsymbol bm pmb " +
    "operatorname uppercase lowercase MakeUppercase MakeLowercase MakeSentenceCase NoCaseChange autocap mkbibemph " +
    "mkbibitalic mkbibbold mkbibacro mkbibnamefamily mkbibnamegiven mkbibnameprefix mkbibnamesuffix " +
    "em it bf sc sl tt rm sf md up itshape slshape scshape upshape bfseries mdseries rmfamily sffamily ttfamily normalfont " +
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge selectfont centering raggedright " +
    "doi midsentence bibsentence nopunct isdot finentry textcompwordmark ignorespaces aftergroup xspace null " +
    "bgroup egroup begingroup endgroup textlatin cyr latintext disambiguate natexlab bibnamedelima bibinitperiod " +
    "bibinitdelim bibrangedash ac acs acl acp gls textnumeral"
  ).split(" "),
);

/** Commands with leading arguments that are not text, and how many: for sorting, colours, lengths or languages. */
export const DROPPED_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ["noopsort", 1],
  ["SortNoop", 1],
  ["printfirst", 1],
  ["hspace", 1],
  ["vspace", 1],
  ["phantom", 1],
  ["hphantom", 1],
  ["vphantom", 1],
  ["label", 1],
  ["footnote", 1],
  ["thanks", 1],
  ["index", 1],
  ["color", 1],
  ["textcolor", 1],
  ["fontsize", 2],
  ["fontfamily", 1],
  ["fontencoding", 1],
  ["selectlanguage", 1],
  ["foreignlanguage", 1],
  ["begin", 1],
  ["end", 1],
  ["raisebox", 1],
  ["hyphenation", 1],
]);

/** Commands whose argument is a literal URL. */
export const URL_COMMANDS: ReadonlySet<string> = new Set(["url", "path", "nolinkurl"]);

/** Text that a command prints around its argument. */
export const WRAPPERS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["enquote", ["“", "”"]],
  ["mkbibquote", ["“", "”"]],
  ["mkbibparens", ["(", ")"]],
  ["parentext", ["(", ")"]],
  ["mkbibbrackets", ["[", "]"]],
  ["brackettext", ["[", "]"]],
  ["sqrt", ["√", ""]],
]);

/** Commands whose argument is a formula. */
export const FORMULA_COMMANDS: ReadonlySet<string> = new Set(["ensuremath", "ce", "ch", "chem"]);

export const SUPERSCRIPT_COMMANDS: ReadonlySet<string> = new Set([
  "textsuperscript",
  "mkbibsuperscript",
  "sp",
]);
export const SUBSCRIPT_COMMANDS: ReadonlySet<string> = new Set([
  "textsubscript",
  "mkbibsubscript",
  "sb",
]);
export const FRACTION_COMMANDS: ReadonlySet<string> = new Set([
  "frac",
  "tfrac",
  "dfrac",
  "nicefrac",
  "sfrac",
]);
