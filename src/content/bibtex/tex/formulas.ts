/** What no sum of money holds. */
const OF_FORMULAS = /[\\^_{}<>=]/;

/**
 * Where in TeX a $ begins or ends a formula. Two sums of money are none: there a space stands before the second $, or a
 * digit behind it, and nothing between them is of a formula. `strict`: all without a sign of formulas are none, as in
 * addresses.
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
  if (inner === "" || OF_FORMULAS.test(inner)) return true;
  if (strict) return false;
  return !/^\s|\s$/.test(inner) && !/\d/.test(tex[close + 1] ?? "");
}
