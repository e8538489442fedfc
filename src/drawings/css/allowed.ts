const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * CSS functions that a drawing may call, in lower case. Excludes those that take a URL (`image-set`, `image`, `src`,
 * `cross-fade`, `attr`) or run code (`expression`, `paint`), and all future ones.
 */
export const CSS_FUNCTIONS = names(`
  abs acos asin atan atan2 calc clamp cos exp hypot log max min mod pow rem round sign sin sqrt tan
  color color-mix device-cmyk hsl hsla hwb icc-color lab lch light-dark oklab oklch rgb rgba
  var
  matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex scaley scalez skew skewx
  skewy translate translate3d translatex translatey translatez
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  conic-gradient linear-gradient radial-gradient repeating-conic-gradient repeating-linear-gradient
  repeating-radial-gradient
  circle ellipse inset path polygon ray rect shape xywh
  cubic-bezier linear steps
  format local tech
  counter counters
  has is lang dir not nth-child nth-last-child nth-last-of-type nth-of-type where
  selector
`);

/** At-rules that a drawing may use, in lower case. */
export const CSS_AT_RULES = names(`
  -webkit-keyframes container font-face keyframes layer media page supports
`);

/** At-rules that drawing programs write but that do not change the drawing: they are left out. */
export const CSS_OMITTED = names("charset namespace");
