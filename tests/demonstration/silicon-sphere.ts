import { colour, dim, type Light, mix, paint, smooth } from "./canvas.ts";
import { add, dot, meet, mirrored, scale, unit, type Vector } from "./vectors.ts";

const SPHERE = { centre: [0, 0.62, 0] as Vector, radius: 0.62 };
const EYE: Vector = [0, 0.92, -4.2];
const PAPER = colour("#e9e3d6");
const FAR = colour("#8d8a86");
const NIGHT = colour("#1c2027");
const SILICON = colour("#b7bfc9");

/** A polished sphere on a matt table between two long lamps: every ray is followed from the eye, once thrown back. */
export function siliconSphere() {
  return paint((x, y) => {
    const way = unit([x * 0.27, y * 0.27 - 0.085, 1]);
    const met = meet(EYE, way, SPHERE);
    return met === undefined ? room(EYE, way) : polished(add(EYE, scale(way, met)), way);
  });
}

function polished(point: Vector, way: Vector): Light {
  const normal = unit(add(point, scale(SPHERE.centre, -1)));
  const seen = room(point, mirrored(way, normal));
  const grazing = (1 + dot(way, normal)) ** 5;
  const own: Light = [seen[0] * SILICON[0], seen[1] * SILICON[1], seen[2] * SILICON[2]];
  return mix(dim(own, 0.92), seen, grazing);
}

/** What is seen along a ray that meets no sphere: the table, else the wall with its lamps. */
function room(from: Vector, way: Vector): Light {
  if (way[1] >= -1e-3) return wall(way);
  const far = -from[1] / way[1];
  const point = add(from, scale(way, far));
  return mix(
    table(point),
    wall([way[0], 0, way[2]]),
    smooth(3, 13, Math.hypot(point[0], point[2])),
  );
}

function wall(way: Vector): Light {
  const up = way[1] / Math.hypot(way[0], way[2]);
  const paper = mix(FAR, PAPER, smooth(-0.05, 0.75, up));
  const shade = mix(paper, NIGHT, smooth(0.7, 3.2, up) * 0.55);
  const across = Math.atan2(way[0], -way[2]);
  const lamp = band(across, 0.95, 0.34) + 0.7 * band(across, -1.25, 0.2);
  return mix(shade, [1.35, 1.32, 1.26], lamp * smooth(0.12, 0.2, up) * (1 - smooth(1.5, 1.75, up)));
}

/** 1 around `middle`, 0 beyond `half` of it. */
function band(value: number, middle: number, half: number): number {
  return 1 - smooth(half * 0.82, half, Math.abs(value - middle));
}

/** The nearer the sphere, the less of the sky the table sees. */
function table(point: Vector): Light {
  const to = add(SPHERE.centre, scale(point, -1));
  const distance = Math.sqrt(dot(to, to));
  const hidden = (to[1] / distance) * (SPHERE.radius / distance) ** 2;
  return dim(PAPER, 0.86 * (1 - 0.96 * hidden));
}
