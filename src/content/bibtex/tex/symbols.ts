import { pairs } from "../../csl/pairs.ts";

/** Symbols by command: LaTeX, textcomp (https://ctan.org/pkg/comprehensive) and math mode. */
export const SYMBOLS: ReadonlyMap<string, string> = pairs(String.raw`
  textquotesingle ' textquotedbl " textasciigrave ${"`"} textquoteleft ‘ textquoteright ’ textquotedblleft “
  textquotedblright ” quotesinglbase ‚ quotedblbase „ guilsinglleft ‹ guilsinglright › guillemotleft « guillemotright »
  guillemetleft « guillemetright » lq ‘ rq ’ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › ldots … dots … cdots ⋯
  textellipsis … textendash – textemdash — textdollar $ textless < textgreater > textbackslash \ textasciicircum ^
  textunderscore _ textbraceleft { textbraceright } textbar | textasciitilde ~ textasciimacron ¯ textasciidieresis ¨
  textasciiacute ´ textasciicaron ˇ textasciibreve ˘ textacutedbl ˝ textgravedbl ˵ texttildelow ˷ lbrace { rbrace }
  lbrack [ rbrack ] backslash \ vert | mid | Vert ‖ slash / hyphen - textbardbl ‖ textexclamdown ¡ textquestiondown ¿
  textinterrobang ‽ textinterrobangdown ⸘ textcent ¢ textsterling £ pounds £ textcurrency ¤ textyen ¥ texteuro €
  euro € EUR € textflorin ƒ textbaht ฿ textcolonmonetary ₡ textlira ₤ textnaira ₦ textwon ₩ textdong ₫ textpeso ₱
  textbrokenbar ¦ textsection § S § textparagraph ¶ P ¶ textcopyright © copyright © textregistered ® texttrademark ™
  textservicemark ℠ textcircledP ℗ textrecipe ℞ textestimated ℮ textnumero № No № textordfeminine ª textordmasculine º
  textdegree ° degree ° textcelsius ℃ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonequarter ¼
  textonehalf ½ textthreequarters ¾ textfractionsolidus ⁄ textperthousand ‰ textpertenthousand ‱ textdagger †
  textdaggerdbl ‡ dag † ddag ‡ dagger † ddagger ‡ textbullet • bullet • textopenbullet ◦ textperiodcentered ·
  textcentereddot · cdot · textasteriskcentered ∗ textreferencemark ※ textbigcircle ◯ textmusicalnote ♪ textmarried ⚭
  textdivorced ⚮ textblank ␢ textvisiblespace ␣ textdiscount ⁒ textlquill ⁅ textrquill ⁆ textlangle ⟨ textrangle ⟩
  langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ textlnot ¬ lnot ¬ neg ¬ textpm ± pm ± mp ∓ texttimes × times ×
  textdiv ÷ div ÷ textminus − textsurd √ surd √ ast ∗ star ⋆ circ ∘ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝
  ge ≥ geq ≥ geqslant ⩾ le ≤ leq ≤ leqslant ⩽ lt < gt > ne ≠ neq ≠ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋
  subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ wedge ∧ vee ∨
  land ∧ lor ∨ oplus ⊕ otimes ⊗ odot ⊙ perp ⊥ parallel ∥ angle ∠ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮
  prime ′ textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ leftarrow ← rightarrow → gets ← to →
  longrightarrow ⟶ longleftarrow ⟵ leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
  mapsto ↦ rightleftharpoons ⇌ triangle △ square □ Box □ diamond ⋄ heartsuit ♡ clubsuit ♣ spadesuit ♠ flat ♭ sharp ♯
  natural ♮ checkmark ✓ Sun ☉ sun ☉ earth ♁ BibTeX BibTeX ConTeXt ConTeXt LaTeX LaTeX LaTeXe LaTeX2e
  LuaTeX LuaTeX TeX TeX XeTeX XeTeX XeLaTeX XeLaTeX pdfTeX pdfTeX pdfLaTeX pdfLaTeX adddot . addcomma , addcolon :
  addsemicolon ; arccos arccos arcsin arcsin arctan arctan arg arg cos cos cosh cosh cot cot deg deg det det dim dim
  exp exp gcd gcd inf inf ker ker lg lg lim lim ln ln log log max max min min mod mod Pr Pr sin sin sinh sinh sup sup
  tan tan tanh tanh
`);

/** TeX's control symbols, commands of one character; accents are in `ACCENTS`, and others are unknown. */
export const CONTROL_SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "&": "&",
    "%": "%",
    $: "$",
    "#": "#",
    _: "_",
    "{": "{",
    "}": "}",
    "|": "‖",
    " ": " ",
    "\\": " ",
    ",": "\u202f",
    ";": " ",
    ":": " ",
    ">": " ",
    "-": "",
    "/": "",
    "!": "",
    "@": "",
    "(": "",
    ")": "",
    "[": "",
    "]": "",
    "*": "",
  }),
);

/** Commands that print white space. */
export const SPACES: ReadonlyMap<string, string> = new Map([
  ...(
    "par newline linebreak quad qquad enspace space addspace adddotspace hfill enskip thickspace medspace".split(
      " ",
    ) as string[]
  ).map((name): [string, string] => [name, " "]),
  ...["nobreakspace", "addnbspace", "addabbrvspace"].map((name): [string, string] => [
    name,
    "\u00a0",
  ]),
  ...["thinspace", "addthinspace"].map((name): [string, string] => [name, "\u202f"]),
]);
