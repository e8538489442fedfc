import type { ShownColumn, ShownTable } from "../../data/shown-table.ts";
import { type Html, html } from "../../html.ts";
import { fill } from "../fill.ts";
import type { RenderState } from "../state.ts";

/** A table that scrolls sideways, and that the keyboard reaches. A group, since several landmarks get in the way. */
export function tableMarkup(
  { columns, rows }: ShownTable,
  name: string,
  words: Pick<RenderState["words"], "table">,
): Html {
  return html`<div class="table"><section role="group" tabindex="0" aria-label="${fill(words.table, { columns: name })}">
<table>
<thead>
<tr>${columns.map(headCell)}</tr>
</thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, index) => bodyCell(cell, columns[index]))}</tr>\n`)}</tbody>
</table>
</section></div>`;
}

/** An empty head names nothing, so it is a plain cell. */
function headCell({ name, align }: ShownColumn): Html {
  if (name === "") return html`<td></td>`;
  return html`<th scope="col"${sideOf(align)}>${name}</th>`;
}

function bodyCell(cell: string, column: ShownColumn | undefined): Html {
  const side = sideOf(column?.align ?? "left");
  return column?.isHeader && cell !== ""
    ? html`<th scope="row"${side}>${cell}</th>`
    : html`<td${side}>${cell}</td>`;
}

function sideOf(align: ShownColumn["align"]): Html {
  return align === "left" ? html`` : html` class="align-${align}"`;
}
