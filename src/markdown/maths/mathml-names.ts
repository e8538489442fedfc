// What a formula may be made of: https://www.w3.org/TR/mathml-core/

export const ELEMENTS: ReadonlySet<string> = new Set(
  "math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt msub msubsup msup mtable mtd mtext mtr munder munderover".split(
    " ",
  ),
);

export const ATTRIBUTES: ReadonlySet<string> = new Set(
  "accent accentunder columnspan depth dir display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset width".split(
    " ",
  ),
);

/** Values of attributes: keywords, numbers and lengths. */
export const VALUE = /^[\w .+%-]{0,40}$/;

/** Sides of a cell, by the class that temml gives it. */
export const SIDES: Readonly<Record<string, string>> = {
  "tml-left": "align-start",
  "tml-right": "align-end",
};
