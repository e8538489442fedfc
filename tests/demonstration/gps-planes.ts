import sharp from "sharp";
import { HEIGHT, WIDTH } from "./canvas.ts";
import { unit, type Vector } from "./vectors.ts";

/** In kilometres: the Earth's radius, and the height of GPS above the ground. */
const EARTH = 6_371;
const ORBIT = EARTH + 20_200;
const PLANES = 6;
const PLACES = 4;
const TILT = (55 * Math.PI) / 180;
/** Pixels a kilometre: the orbits fill the picture's height. */
const SCALE = (HEIGHT * 0.465) / ORBIT;
/** The eye looks from above the equator, a little to the north. */
const LOOK = { turn: 0.42, down: 0.36 };

/** Six planes with four places each around the Earth, seen from far away: what is behind is drawn first, and fainter. */
export function gpsPlanes() {
  const orbits = Array.from({ length: PLANES }, (_, plane) => orbitOf(plane));
  const behind = orbits.map((each) => each.lines(false)).join("");
  const before = orbits.map((each) => each.lines(true)).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}">
<defs>
<radialGradient id="sky" cx="50%" cy="46%" r="75%"><stop offset="0" stop-color="#1d2b42"/><stop offset="1" stop-color="#0b111c"/></radialGradient>
<radialGradient id="earth" cx="34%" cy="30%" r="80%"><stop offset="0" stop-color="#8fb8d6"/><stop offset=".45" stop-color="#3d719b"/><stop offset="1" stop-color="#0f2238"/></radialGradient>
</defs>
<rect x="${-WIDTH / 2}" y="${-HEIGHT / 2}" width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
${behind}
<circle r="${EARTH * SCALE}" fill="url(#earth)"/>${graticule()}
${before}
</svg>`;
  return sharp(Buffer.from(svg));
}

function orbitOf(plane: number): { lines: (front: boolean) => string } {
  const at = (angle: number): Vector => {
    const node = (plane / PLANES) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [x, z] = [c, s * Math.cos(TILT)];
    const turned: Vector = [
      x * Math.cos(node) - z * Math.sin(node),
      s * Math.sin(TILT),
      x * Math.sin(node) + z * Math.cos(node),
    ];
    return seen(turned, ORBIT);
  };
  const steps = Array.from({ length: 361 }, (_, step) => at((step / 180) * Math.PI));
  const places = Array.from({ length: PLACES }, (_, place) =>
    at(((place + plane / PLANES + 0.12) / PLACES) * 2 * Math.PI),
  );
  return {
    lines: (front) =>
      pieces(steps, front)
        .map((each) => line(each, front))
        .join("") +
      places
        .filter((each) => each[2] < 0 === front)
        .map((each) => satellite(each, front))
        .join(""),
  };
}

/** As the eye sees a point of a sphere around the Earth: right, down, and away from it. */
function seen([x, y, z]: Vector, radius: number): Vector {
  const { turn, down } = LOOK;
  const across = x * Math.cos(turn) + z * Math.sin(turn);
  const away = -x * Math.sin(turn) + z * Math.cos(turn);
  const up = y * Math.cos(down) + away * Math.sin(down);
  const far = -y * Math.sin(down) + away * Math.cos(down);
  return [across * radius * SCALE, -up * radius * SCALE, far];
}

/** The parts of a line that lie on one side of the Earth. */
function pieces(points: readonly Vector[], front: boolean): Vector[][] {
  const found: Vector[][] = [[]];
  for (const [index, point] of points.entries()) {
    const own = point[2] < 0 === front;
    const next = points[index + 1];
    // The line goes on to where the other side begins.
    if (own || (next && next[2] < 0 === front)) found.at(-1)?.push(point);
    if (!own && (found.at(-1)?.length ?? 0) > 1)
      found.push(next && next[2] < 0 === front ? [point] : []);
  }
  return found.filter((each) => each.length > 1);
}

function line(points: readonly Vector[], front: boolean): string {
  const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  return `<polyline points="${path}" fill="none" stroke="#d9c9a3" stroke-width="${front ? 2.6 : 1.8}" stroke-opacity="${front ? 0.85 : 0.3}"/>`;
}

/** A body between two panels. */
function satellite([x, y]: Vector, front: boolean): string {
  const size = front ? 1 : 0.72;
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})" opacity="${front ? 1 : 0.55}"><rect x="-21" y="-5" width="13" height="10" fill="#6f9cc4"/><rect x="8" y="-5" width="13" height="10" fill="#6f9cc4"/><rect x="-7" y="-8" width="14" height="16" rx="2" fill="#f6ecd2"/></g>`;
}

/** Circles of latitude and meridians every 30 degrees, where the eye sees them. */
function graticule(): string {
  const turn = (index: number) => (index / 120) * 2 * Math.PI;
  const ring = (at: (angle: number) => Vector) =>
    Array.from({ length: 121 }, (_, index) => seen(unit(at(turn(index))), EARTH));
  const latitudes = [-60, -30, 0, 30, 60].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return ring((a) => [
      Math.cos(a) * Math.cos(angle),
      Math.sin(angle),
      Math.sin(a) * Math.cos(angle),
    ]);
  });
  const meridians = [0, 30, 60, 90, 120, 150].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return ring((a) => [Math.cos(a) * Math.cos(angle), Math.sin(a), Math.cos(a) * Math.sin(angle)]);
  });
  return [...latitudes, ...meridians]
    .flatMap((each) => pieces(each, true))
    .map((points) => {
      const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
      return `<polyline points="${path}" fill="none" stroke="#eaf3fa" stroke-width="1.2" stroke-opacity=".4"/>`;
    })
    .join("");
}
