/** How to read the value of an attribute. */
export type AttributeKind = "plain" | "css" | "declarations" | "animated" | "animatedName";

const names = (list: string): string[] => list.trim().split(/\s+/);

/** Presentation attributes, whose values are CSS: https://www.w3.org/TR/SVG2/propidx.html */
const PROPERTIES = names(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
  font-variant-position font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
  inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start
  mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity
  stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width text-align text-anchor text-decoration text-overflow text-rendering transform-box transform-origin
  unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`);

/** Geometry attributes, which animations may change. */
const GEOMETRY = names(`
  amplitude azimuth baseFrequency bias cx cy d diffuseConstant divisor dx dy elevation exponent filterUnits fr fx fy
  gradientTransform gradientUnits height intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust
  limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits mode numOctaves offset operator
  order orient pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ
  preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY rotate rx ry scale seed slope spacing
  specularConstant specularExponent spreadMethod startOffset stdDeviation surfaceScale tableValues targetX targetY
  textLength transform viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z
`);

/** Other attributes. None of them can load or run anything, whatever its value. */
const OTHERS = names(`
  accumulate additive aria-describedby aria-hidden aria-label aria-labelledby attributeType begin calcMode class
  clipPathUnits dur edgeMode end id in in2 keyPoints keySplines keyTimes lang max media method min origin
  path repeatCount repeatDur requiredExtensions requiredFeatures restart result role side stitchTiles systemLanguage
  title type version
`);

const kinds = (list: readonly string[], kind: AttributeKind): [string, AttributeKind][] =>
  list.map((name) => [name, kind]);

/** Attributes without a namespace that a published drawing may have. All others are left out. */
export const ATTRIBUTES: ReadonlyMap<string, AttributeKind> = new Map([
  ...kinds(PROPERTIES, "css"),
  ...kinds([...GEOMETRY, ...OTHERS], "plain"),
  ...kinds(["by", "from", "to", "values"], "animated"),
  ["attributeName", "animatedName"],
  ["style", "declarations"],
]);

/** Attributes that an animation may change: none can name a file, stylesheet, script or element by its value. */
export const ANIMATED: ReadonlySet<string> = new Set([...PROPERTIES, ...GEOMETRY]);

/** Attributes of the XML namespace that change how text is read. */
export const XML_ATTRIBUTES: ReadonlySet<string> = new Set(["lang", "space"]);
