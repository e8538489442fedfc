import { colour, dim, type Light, mix, paint, smooth } from "./canvas.ts";
import { dot, unit, type Vector } from "./vectors.ts";

/** A cable's layers from the outside in, with radii in millimetres: as long rods seen from their cut ends. */
const LAYERS: readonly { radius: number; light: Light; gloss: number }[] = [
  { radius: 12.5, light: colour("#2c3a46"), gloss: 0.16 },
  { radius: 6.1, light: colour("#d0763f"), gloss: 0.5 },
  { radius: 5.2, light: colour("#4a4e55"), gloss: 0.25 },
  { radius: 1.55, light: colour("#c9c4b4"), gloss: 0.3 },
];
/** Steel wires, in two rings around the tube of fibres. */
const WIRES = [
  { ring: 2.05, count: 8, radius: 0.5 },
  { ring: 3.65, count: 11, radius: 1.02 },
];
const FIBRES = { ring: 0.78, count: 8, radius: 0.24 };
const STEEL = colour("#c8ced6");
const GLASS = [colour("#7fd6ff"), colour("#ffd27f"), colour("#a6f0b3"), colour("#ff9f9f")];
const PAPER = colour("#ece6d9");
const MM = 0.066;
const LAMP: Vector = unit([-0.5, 0.75, -0.6]);

/** The cut end of a deep-water cable, larger than life: where the layers meet, each casts a little shade. */
export function cableSection() {
  return paint((x, y) => {
    const [across, up] = [x / MM, y / MM];
    const far = Math.hypot(across, up);
    if (far > 12.5) return ground(across, up);
    const wire = wireAt(across, up);
    if (wire) return wire;
    const layer = LAYERS.findLast(({ radius }) => far <= radius) ?? LAYERS[0];
    return layer ? face(layer, far, across, up) : PAPER;
  });
}

function ground(across: number, up: number): Light {
  const shadow = 1 - smooth(11, 17, Math.hypot(across - 1.6, up + 2.2));
  return dim(
    mix(PAPER, colour("#cfc6b4"), smooth(10, 34, Math.hypot(across, up))),
    1 - 0.55 * shadow,
  );
}

/** The flat face of a layer, turned on a lathe: the lamp shows on it as a fan. */
function face(
  { radius, light, gloss }: { radius: number; light: Light; gloss: number },
  far: number,
  across: number,
  up: number,
): Light {
  const angle = Math.atan2(up, across);
  const turned = Math.abs(Math.cos(angle - 2.15)) ** 8 * gloss;
  const edge = smooth(radius - 0.3, radius, far);
  return dim(mix(light, [1, 1, 1], turned), 0.92 - 0.4 * edge);
}

function wireAt(across: number, up: number): Light | undefined {
  for (const { ring, count, radius } of [...WIRES, FIBRES]) {
    const own = rodAt(across, up, { ring, count, radius });
    if (!own) continue;
    if (ring !== FIBRES.ring) return domed(own.offset, STEEL, 0.55);
    const glass = GLASS[own.index % GLASS.length] ?? STEEL;
    return domed(own.offset, glass, 0.9);
  }
  return undefined;
}

function rodAt(
  across: number,
  up: number,
  { ring, count, radius }: { ring: number; count: number; radius: number },
): { index: number; offset: readonly [number, number] } | undefined {
  const turn = (2 * Math.PI) / count;
  const index = Math.round(Math.atan2(up, across) / turn);
  const x = (across - ring * Math.cos(index * turn)) / radius;
  const y = (up - ring * Math.sin(index * turn)) / radius;
  return Math.hypot(x, y) <= 1 ? { index: (index + count) % count, offset: [x, y] } : undefined;
}

/** A cut wire's end is slightly domed. */
function domed([x, y]: readonly [number, number], light: Light, gloss: number): Light {
  const away = Math.sqrt(Math.max(0, 1 - 0.55 * (x * x + y * y)));
  const normal = unit([x * 0.74, y * 0.74, -away]);
  const lit = Math.max(0, dot(normal, LAMP));
  const edge = smooth(0.8, 1, Math.hypot(x, y));
  return dim(mix(dim(light, 0.3 + 0.75 * lit), [1, 1, 1], gloss * lit ** 14), 1 - 0.55 * edge);
}
