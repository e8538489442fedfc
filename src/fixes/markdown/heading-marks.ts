import { ODD_SPACE } from "../../markdown/failed-markup/headings.ts";
import { type Fix, replaced, restOf } from "../fix.ts";

const MARKS = new RegExp(`^([${ODD_SPACE}]*)(#{1,6})([${ODD_SPACE}]*)(?=[^\\s#])`);

/** Puts an ordinary space after the # signs, and nothing before them. */
export const fixHeadingMarks: Fix = (found) => {
  const [all = "", odd = "", marks = "", space = ""] = MARKS.exec(restOf(found)) ?? [];
  if (marks === "" || (odd !== "" && space === "")) return spaced(found, odd, marks);
  return [replaced(found.offset, all.length, `${marks} `)];
};

/** Only what is before the signs is odd. */
function spaced(found: Parameters<Fix>[0], odd: string, marks: string): ReturnType<Fix> {
  const rest = restOf(found);
  const [lead = ""] = new RegExp(`^[${ODD_SPACE}]+(?=#{1,6}[ \\t])`).exec(rest) ?? [];
  return lead !== "" && odd === "" && marks === "" ? [replaced(found.offset, lead.length, "")] : [];
}
