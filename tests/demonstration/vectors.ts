export type Vector = readonly [number, number, number];

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function scale(a: Vector, by: number): Vector {
  return [a[0] * by, a[1] * by, a[2] * by];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function unit(a: Vector): Vector {
  return scale(a, 1 / Math.sqrt(dot(a, a)));
}

/** The way of a ray that a mirror throws back; `normal` has length 1. */
export function mirrored(way: Vector, normal: Vector): Vector {
  return add(way, scale(normal, -2 * dot(way, normal)));
}

/** How far along a ray a sphere is met first; undefined if it is missed. */
export function meet(
  from: Vector,
  way: Vector,
  { centre, radius }: { centre: Vector; radius: number },
): number | undefined {
  const to = add(from, scale(centre, -1));
  const half = dot(to, way);
  const under = half * half - (dot(to, to) - radius * radius);
  const distance = -half - Math.sqrt(under);
  return under > 0 && distance > 1e-4 ? distance : undefined;
}
