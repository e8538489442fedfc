import { inFull, isShortUnit } from "../../data/numbers.ts";
import { type ShownTable, shownTable } from "../../data/shown-table.ts";
import { sortBy, sortRows } from "../../data/sort-rows.ts";
import type { DataTable, TableFields } from "../../data/types.ts";
import { html } from "../../html.ts";
import type { Block, BlockContext } from "./block.ts";
import { isColumn } from "./column-checks.ts";
import { download } from "./data-file.ts";
import { dataOfFields } from "./data-of-fields.ts";
import { tableMarkup } from "./data-table.ts";

/** A table of data, sorted and formatted, with a file of them. */
export function tableBlock(fields: TableFields, context: BlockContext): Block | undefined {
  const { title, subtitle, notes, source } = fields;
  const { language } = context.context;
  const data = dataOfFields(fields, context, []);
  if (!data || !knowsColumns(fields, data.table, context)) return undefined;
  const by = (fields.sort ?? []).flatMap((each) => sortBy(each, data.table.columns) ?? []);
  const sorted = by.length > 0 ? sortRows(data.table, by, language) : data.table;
  const table = withSettings(shown(sorted, fields, language), fields);
  const { link, ...files } = download({ ...data, table: sorted }, title, context);
  const markup = html`${tableMarkup(table, title, context.words)}
<p class="block-download">${link}</p>`;
  return { title, subtitle, notes, source, table, ...files, page: markup, plain: markup };
}

/** Reports names of columns that the data do not have. */
function knowsColumns(fields: TableFields, { columns }: DataTable, context: BlockContext): boolean {
  const { align = {}, units = {}, decimals = {}, sort = [] } = fields;
  const named = Object.entries({ align, units, decimals }).flatMap(([key, by]) =>
    Object.keys(by).map((name) => isColumn(name, columns, [key, name], context)),
  );
  const sorted = sort.map(
    (name, index) =>
      sortBy(name, columns) !== undefined || isColumn(name, columns, ["sort", index], context),
  );
  return [...named, ...sorted].every(Boolean);
}

function shown(data: DataTable, { units, decimals }: TableFields, locale: string): ShownTable {
  return shownTable(data, locale, ({ name }, values) => {
    const unit = units?.[name];
    return inFull(values, {
      locale,
      decimals: decimals?.[name],
      ...(isShortUnit(unit) && { unit }),
    });
  });
}

function withSettings(
  { columns, rows }: ShownTable,
  { align, units, rowHeaders = true }: TableFields,
): ShownTable {
  return {
    rows,
    columns: columns.map((column) => {
      const unit = units?.[column.name];
      const inHead = unit !== undefined && !isShortUnit(unit);
      return {
        name: inHead ? `${column.name} (${unit})` : column.name,
        align: align?.[column.name] ?? column.align,
        isHeader: column.isHeader && rowHeaders,
      };
    }),
  };
}
