import type { Frame } from "../../charts/types.ts";
import { html } from "../../html.ts";
import { readGeoJson } from "../../maps/read-geojson.ts";
import type { MapFields, Shape } from "../../maps/types.ts";
import { direction } from "../../text/bidi.ts";
import { fill } from "../fill.ts";
import { decodeUrl } from "../urls.ts";
import type { Block, BlockContext } from "./block.ts";
import { mediaLink } from "./data-file.ts";
import { loadMaps } from "./load-drawing.ts";
import { svgOf } from "./svg.ts";

/** A locator map: shapes of the publication's own files, and places. It loads nothing from other sites. */
export function mapBlock(fields: MapFields, context: BlockContext): Block | undefined {
  const { title, subtitle, notes, source, points = [] } = fields;
  if (fields.geojson === undefined && points.length === 0) {
    context.report(context.place([]), NOTHING);
    return undefined;
  }
  const about = readShapes(fields, "geojson", context);
  const around = readShapes(fields, "context", context);
  if (!about || !around) return undefined;
  const { words, number } = context;
  const { map, download } = words.blocks;
  const labels = [...points, ...about.shapes.filter((shape) => shape.kind === "point")]
    .map(({ label }) => label)
    .filter((label) => label !== "");
  const text = [...new Set(labels)].join(words.beforeLocator);
  const name = fill(words.blocks.titled, { kind: map, title });
  const parts = { shapes: about.shapes, around: around.shapes, points };
  const drawings = framesFor(context).map((frame) =>
    svgOf(loadMaps().drawMap(parts, frame), frame, {
      name,
      text,
      id: `block:${number}:${frame.name}`,
    }),
  );
  const link =
    about.url !== undefined &&
    html`<p class="block-download">${mediaLink(about.url, fill(download, { kind: "GeoJSON" }))}</p>`;
  return {
    title,
    subtitle,
    notes,
    source,
    ...(text !== "" && { text }),
    media: about.url,
    page: html`<div class="drawings">${drawings}</div>
${link}`,
    plain: html`${text !== "" && html`<p>${fill(words.blocks.titled, { kind: map, title: text })}</p>`}
${link}`,
  };
}

const NOTHING = {
  severity: "error",
  rule: "data/empty",
  message: "The map shows nothing",
  hint: "Name places under `points`, or a file, as in `geojson: /media/area.geojson`.",
} as const;

function framesFor({ context: { language } }: BlockContext): Frame[] {
  const isRightToLeft = direction(language) === "rtl";
  return [
    { name: "wide", width: 640, isRightToLeft },
    { name: "narrow", width: 340, isRightToLeft },
  ];
}

/** The shapes of a file; none if the field is not set, and undefined if there are problems, which are reported. */
function readShapes(
  fields: MapFields,
  field: "geojson" | "context",
  { context, place, report }: BlockContext,
): { shapes: readonly Shape[]; url?: string } | undefined {
  const src = fields[field];
  if (src === undefined) return { shapes: [] };
  const read = context.readFile?.(decodeUrl(src));
  if (!read || "problem" in read) {
    const {
      problem: message = "Files can't be read here",
      hint = "Name places under `points`.",
      rule = "data/file" as const,
    } = read ?? {};
    report(place([field]), { severity: "error", rule, message, hint });
    return undefined;
  }
  const shapes = readGeoJson(read.text);
  if (!("problem" in shapes)) return { shapes, url: read.file.url };
  report(place([field]), {
    severity: "error",
    rule: "data/file",
    message: shapes.problem,
    hint: "Export it again as GeoJSON in WGS 84 (degrees), and simplify its lines, as mapshaper does.",
  });
  return undefined;
}
