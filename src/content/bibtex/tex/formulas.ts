/** Characters that amounts of money don't contain. */
const FORMULA_CHARACTERS = /[\\^_{}<>=]/;

/**
 * Offsets of each $ that begins or ends a formula. A pair of dollar amounts is not a formula: nothing between them looks
 * like TeX, and there is white space inside either $ or a digit after the second. `strict`, for URLs, requires a
 * character typical of formulas.
 */
export function formulaMarks(tex: string, strict?: "strict"): ReadonlySet<number> {
  const marks = new Set<number>();
  let open: number | undefined;
  for (let at = tex.indexOf("$"); at !== -1; at = tex.indexOf("$", at + 1)) {
    if (isEscaped(tex, at)) continue;
    if (open === undefined || !isFormula(tex, open, at, strict !== undefined)) open = at;
    else {
      marks.add(open).add(at);
      open = undefined;
    }
  }
  return marks;
}

function isEscaped(tex: string, at: number): boolean {
  let before = at;
  while (tex[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}

function isFormula(tex: string, open: number, close: number, strict: boolean): boolean {
  const inner = tex.slice(open + 1, close);
  if (inner === "" || FORMULA_CHARACTERS.test(inner)) return true;
  if (strict) return false;
  return !/^\s|\s$/.test(inner) && !/\d/.test(tex[close + 1] ?? "");
}
