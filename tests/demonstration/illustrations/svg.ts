/** The palette of the demonstration's illustrations, named by what it mostly paints. */
export const INK = {
  night: "#14222e",
  navy: "#1f3d52",
  sea: "#2f6f7e",
  mist: "#a9c3c2",
  paper: "#f4ecdb",
  sand: "#e6d3ab",
  sun: "#e9b44c",
  clay: "#cf6a3d",
  red: "#9c2f2f",
  white: "#fffaf0",
} as const;

export const WIDE = 1600;
export const HIGH = 900;

/** Attributes of an element: numbers are rounded to a tenth of a pixel. */
export type Attributes = Record<string, string | number>;

export function shape(name: string, attributes: Attributes, inside = ""): string {
  const own = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : value}"`,
  );
  return inside ? `<${name}${own.join("")}>${inside}</${name}>` : `<${name}${own.join("")}/>`;
}

export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export const path = (d: string, attributes: Attributes) => shape("path", { d, ...attributes });
export const rect = (x: number, y: number, width: number, height: number, more: Attributes) =>
  shape("rect", { x, y, width, height, ...more });
export const circle = (cx: number, cy: number, r: number, more: Attributes) =>
  shape("circle", { cx, cy, r, ...more });
export const group = (attributes: Attributes, ...parts: string[]) =>
  shape("g", attributes, parts.join(""));

/** A gradient from top to bottom, or along x and y from 0 to 1, for `fill="url(#id)"`. */
export function gradient(id: string, colours: readonly string[], x = 0, y = 1): string {
  const stops = colours.map((colour, index) =>
    shape("stop", { offset: `${(100 * index) / (colours.length - 1)}%`, "stop-color": colour }),
  );
  return shape("linearGradient", { id, x1: 0, y1: 0, x2: x, y2: y }, stops.join(""));
}

/** A drawing of 16 to 9, with its title for people who see none. */
export function drawing(title: string, ...parts: string[]): string {
  return `${shape(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDE,
      height: HIGH,
      viewBox: `0 0 ${WIDE} ${HIGH}`,
      role: "img",
      "aria-label": title,
    },
    `<title>${title}</title>${parts.join("\n")}`,
  )}\n`;
}

/** Points through which a line runs, as path data. */
export function line(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], index) => `${index ? "L" : "M"}${rounded(x)} ${rounded(y)}`).join("");
}

/** A smooth line through the middles between points, as path data. */
export function curve(points: readonly (readonly [x: number, y: number])[]): string {
  const [first, ...others] = points;
  if (!first) return "";
  const parts = others.map(([x, y], index) => {
    const [nextX, nextY] = others[index + 1] ?? [x, y];
    return `Q${rounded(x)} ${rounded(y)} ${rounded((x + nextX) / 2)} ${rounded((y + nextY) / 2)}`;
  });
  return `M${rounded(first[0])} ${rounded(first[1])}${parts.join("")}`;
}

/** Numbers from 0 to 1 that look random and are the same in each run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function times<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
