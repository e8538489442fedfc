import type { SaxesAttributeNS } from "saxes";
import { ANIMATED, ATTRIBUTES, type AttributeKind, XML_ATTRIBUTES } from "./attributes.ts";
import { type CssSink, writeCss } from "./css/write-css.ts";
import { type DrawingState, refuse } from "./drawing-state.ts";
import { ELEMENTS, VERTEX_ATTRIBUTES, XLINK, XML } from "./elements.ts";
import { printAttribute } from "./print-xml.ts";
import type { DrawingPlace, Reason } from "./reasons.ts";
import { type Part, repeatsOf, verticesOf } from "./references/parts.ts";

/** An attribute and its offset. */
export interface PlacedAttribute extends DrawingPlace {
  attribute: SaxesAttributeNS;
}

/** Writes the attributes of a published element, and records their references in `part`. */
export function writeAttributes(
  attributes: readonly PlacedAttribute[],
  part: Part,
  state: DrawingState,
): string {
  const written: string[] = [];
  // If an element has both, `href` takes precedence over `xlink:href`:
  // https://www.w3.org/TR/SVG2/linking.html#XLinkRefAttrs
  const plain = attributes.some(({ attribute }) => attribute.local === "href" && !attribute.uri);
  for (const placed of attributes) {
    state.steps += 1;
    const { uri, local, value } = placed.attribute;
    if (uri === XML && XML_ATTRIBUTES.has(local))
      written.push(printAttribute(`xml:${local}`, value));
    else if (local === "href" && (uri === XLINK ? !plain : !uri))
      written.push(writeLink(placed, part, state));
    else if (!uri) written.push(writePlain(placed, part, state));
  }
  return written.join("");
}

function writePlain(placed: PlacedAttribute, part: Part, state: DrawingState): string {
  const { local, value } = placed.attribute;
  if (/^on/i.test(local)) refuse(state, placed, "event", local);
  const kind = ATTRIBUTES.get(local) ?? (state.selectorAttributes.has(local) ? "plain" : undefined);
  if (!kind) return "";
  if (local === "id" && value !== "") part.id = value;
  if (local === "class") part.classes = new Set(value.split(/[ \t\n\f\r]+/).filter(Boolean));
  if (local === VERTEX_ATTRIBUTES.get(part.name)) part.vertices = verticesOf(part.name, value);
  const own = WRITERS[kind](value, { placed, part, state });
  return own === undefined ? "" : printAttribute(local, own);
}

interface Context {
  placed: PlacedAttribute;
  part: Part;
  state: DrawingState;
}

const WRITERS: Record<AttributeKind, (value: string, context: Context) => string | undefined> = {
  plain: (value) => value,
  css: (value, context) => writeCss(value, sinkOf(context, context.placed.attribute.local)),
  declarations: (value, context) => writeCss(value, sinkOf(context)),
  animated: (value, context) => writeCss(value, animationSink(context)),
  animatedName: (value, { placed, state }) => {
    const name = value.trim();
    if (ANIMATED.has(name)) return name;
    refuse(state, placed, "animation", name);
    return undefined;
  },
};

/** A sink for the styles of one element. `property` is set if the attribute itself is a property. */
function sinkOf({ placed, part, state }: Context, property?: string): CssSink {
  const report = (reason: Reason, detail?: string) => refuse(state, placed, reason, detail);
  return {
    refuse: report,
    visit: () => {
      state.steps += 1;
    },
    address: (written, use) =>
      state.address(written, "style", {
        refuse: report,
        refer: (id) => {
          part.references.push({ id, repeats: repeatsOf(property ?? use.property) });
        },
      }),
  };
}

/** Refuses references in animated values, because what they draw could not be counted. */
function animationSink(context: Context): CssSink {
  const sink = sinkOf(context);
  return {
    ...sink,
    address: () => {
      sink.refuse("animation", "url()");
      return undefined;
    },
  };
}

function writeLink(placed: PlacedAttribute, part: Part, state: DrawingState): string {
  const link = ELEMENTS.get(part.name)?.link;
  if (!link) return "";
  const address = state.address(placed.attribute.value, link, {
    refuse: (reason, detail) => refuse(state, placed, reason, detail),
    refer: (id) => {
      part.references.push({ id, repeats: "once" });
    },
  });
  return address === undefined ? "" : printAttribute("href", address);
}
