export const SVG = "http://www.w3.org/2000/svg";
export const XLINK = "http://www.w3.org/1999/xlink";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XHTML = "http://www.w3.org/1999/xhtml";
const XML_EVENTS = "http://www.w3.org/2001/xml-events";

/** How to treat the URL of an element's `href`. */
export type Link = "copy" | "template" | "path" | "picture" | "pictureOrPart" | "hyperlink";

interface Element {
  link?: Link;
  /** Its text is displayed, is its stylesheet, or describes the drawing. Text of other elements is never seen. */
  text?: true;
}

const shown: Element = {};
const words: Element = { text: true };

/** SVG elements that a published drawing may contain: https://www.w3.org/TR/SVG2/eltindex.html */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map<string, Element>([
  ["a", { link: "hyperlink", text: true }],
  ["animate", { link: "path" }],
  ["animateMotion", { link: "path" }],
  ["animateTransform", { link: "path" }],
  ["circle", shown],
  ["clipPath", shown],
  ["defs", shown],
  ["desc", words],
  ["ellipse", shown],
  ["feBlend", shown],
  ["feColorMatrix", shown],
  ["feComponentTransfer", shown],
  ["feComposite", shown],
  ["feConvolveMatrix", shown],
  ["feDiffuseLighting", shown],
  ["feDisplacementMap", shown],
  ["feDistantLight", shown],
  ["feDropShadow", shown],
  ["feFlood", shown],
  ["feFuncA", shown],
  ["feFuncB", shown],
  ["feFuncG", shown],
  ["feFuncR", shown],
  ["feGaussianBlur", shown],
  ["feImage", { link: "pictureOrPart" }],
  ["feMerge", shown],
  ["feMergeNode", shown],
  ["feMorphology", shown],
  ["feOffset", shown],
  ["fePointLight", shown],
  ["feSpecularLighting", shown],
  ["feSpotLight", shown],
  ["feTile", shown],
  ["feTurbulence", shown],
  ["filter", shown],
  ["g", shown],
  ["image", { link: "picture" }],
  ["line", shown],
  ["linearGradient", { link: "template" }],
  ["marker", shown],
  ["mask", shown],
  ["mpath", { link: "path" }],
  ["path", shown],
  ["pattern", { link: "template" }],
  ["polygon", shown],
  ["polyline", shown],
  ["radialGradient", { link: "template" }],
  ["rect", shown],
  ["set", { link: "path" }],
  ["stop", shown],
  ["style", words],
  ["svg", shown],
  ["switch", shown],
  ["symbol", shown],
  ["text", words],
  ["textPath", { link: "path", text: true }],
  ["title", words],
  ["tspan", words],
  ["use", { link: "copy" }],
  ["view", shown],
]);

/** Gradients only hold colours, so references to them draw nothing again. */
export const GRADIENTS: ReadonlySet<string> = new Set(["linearGradient", "radialGradient"]);

/** Shapes that can carry markers at their vertices, and the attribute that defines the vertices. */
export const VERTEX_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ["line", "x1"],
  ["path", "d"],
  ["polygon", "points"],
  ["polyline", "points"],
]);

const SCRIPTS: ReadonlySet<string> = new Set(["handler", "listener", "script"]);
const PAGES: ReadonlySet<string> = new Set([
  "applet",
  "audio",
  "base",
  "body",
  "canvas",
  "embed",
  "foreignobject",
  "form",
  "frame",
  "frameset",
  "head",
  "html",
  "iframe",
  "link",
  "meta",
  "object",
  "video",
]);

/**
 * Why no drawing may contain this element anywhere; undefined if it may. Other unknown elements are left out, because
 * browsers don't draw them. Ignores case: no editor writes SCRIPT and means something harmless.
 */
export function forbidden(uri: string, local: string): "script" | "html" | undefined {
  if (uri !== SVG && uri !== XHTML && uri !== XML_EVENTS) return undefined;
  const name = local.toLowerCase();
  if (SCRIPTS.has(name)) return "script";
  return PAGES.has(name) ? "html" : undefined;
}
