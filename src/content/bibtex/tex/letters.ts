import { pairs } from "../../csl/pairs.ts";

/** Combining characters by the accent commands of TeX, its packages and math mode. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    u: "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    h: "\u0309",
    r: "\u030a",
    ocirc: "\u030a",
    H: "\u030b",
    v: "\u030c",
    G: "\u030f",
    f: "\u0311",
    d: "\u0323",
    textsubdot: "\u0323",
    textcommabelow: "\u0326",
    c: "\u0327",
    k: "\u0328",
    textogonekcentered: "\u0328",
    b: "\u0331",
    t: "\u0361",
    textacutemacron: "\u0304\u0301",
    acute: "\u0301",
    bar: "\u0304",
    breve: "\u0306",
    check: "\u030c",
    ddot: "\u0308",
    dot: "\u0307",
    grave: "\u0300",
    hat: "\u0302",
    mathring: "\u030a",
    tilde: "\u0303",
    vec: "\u20d7",
    widehat: "\u0302",
    widetilde: "\u0303",
  }),
);

export const LETTERS: ReadonlyMap<string, string> = pairs(`
  AA Å aa å AE Æ ae æ DH Ð dh ð DJ Đ dj đ i ı j ȷ imath ı jmath ȷ IJ Ĳ ij ĳ L Ł l ł NG Ŋ ng ŋ O Ø o ø OE Œ oe œ
  ss ß SS ẞ TH Þ th þ Hwithstroke Ħ hwithstroke ħ textthorn þ textThorn Þ texteth ð textEth Ð textschwa ə textesh ʃ
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  textalpha α textbeta β textgamma γ textdelta δ textmu µ textohm Ω textmho ℧
  aleph ℵ beth ℶ gimel ℷ ell ℓ hbar ℏ Re ℜ Im ℑ wp ℘
`);
