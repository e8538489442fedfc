import {
  chance,
  circle,
  drawing,
  gradient,
  group,
  HIGH,
  INK,
  path,
  rect,
  shape,
  times,
  WIDE,
} from "./svg.ts";

/** Rows of capsules in a blister pack, one of them red, one gone. */
export function capsules(): string {
  const pill = (column: number, row: number) => {
    const [x, y] = [170 + column * 210 + (row % 2) * 105, 130 + row * 213];
    const isOpen = column === 4 && row === 2;
    const top = column === 2 && row === 1 ? INK.red : INK.white;
    const bottom = column === 2 && row === 1 ? "#e07a5f" : INK.sun;
    const shell = (fill: string, more: Record<string, string | number>) =>
      rect(-78, -40, 156, 80, { rx: 40, fill, ...more });
    const inside = isOpen
      ? shell("#123", { opacity: 0.55 }) +
        path("M-50 -30L-20 8L-44 30M10 -38L26 2L8 36M58 -22L40 4L60 26", {
          stroke: "#cfe0e0",
          "stroke-width": 5,
          fill: "none",
        })
      : shell(bottom, {}) +
        path("M0 -40H-38A40 40 0 0 0 -38 40H0Z", { fill: top }) +
        rect(-52, -27, 104, 12, { rx: 6, fill: "#fff", opacity: 0.55 });
    return group(
      { transform: `translate(${x} ${y}) rotate(-24)` },
      rect(-94, -56, 188, 112, { rx: 56, fill: "#6f9ea6" }),
      rect(-90, -48, 180, 104, { rx: 52, fill: "#bcd4d4" }),
      inside,
    );
  };
  return drawing(
    "Capsules in a blister pack",
    gradient("foil", ["#9dbfc3", "#5f919b"], 1, 1),
    rect(0, 0, WIDE, HIGH, { fill: "url(#foil)" }),
    ...times(5, (row) => times(9, (column) => pill(column - 1, row)).join("")),
  );
}

/** Eight planets in a line before the Sun's edge, and a small body apart from them. */
export function eightAndOne(): string {
  const next = chance(97);
  const sky = times(160, () =>
    circle(next() * WIDE, next() * HIGH, 0.8 + next() * 1.9, {
      fill: INK.white,
      opacity: 0.25 + next() * 0.6,
    }),
  );
  const planets: [x: number, r: number, light: string, dark: string][] = [
    [350, 13, "#b9b2a6", "#57524b"],
    [425, 24, "#ecd9a6", "#8b6a35"],
    [515, 26, "#8cc3d6", "#1f4f76"],
    [595, 18, "#e2895a", "#7a3320"],
    [760, 108, "#ecd2a8", "#8a5a35"],
    [1010, 84, "#f0dfae", "#97763f"],
    [1205, 48, "#bfe3e2", "#3d8590"],
    [1335, 46, "#7fb0e6", "#22469a"],
  ];
  const y = 470;
  return drawing(
    "Eight planets and Pluto",
    ...planets.map(([, , light, dark], index) => gradient(`p${index}`, [light, dark], 1, 0.4)),
    `<radialGradient id="sun"><stop offset="70%" stop-color="#fff3c9"/><stop offset="92%" stop-color="${INK.sun}"/><stop offset="100%" stop-color="${INK.clay}"/></radialGradient>`,
    rect(0, 0, WIDE, HIGH, { fill: "#0b1420" }),
    ...sky,
    circle(-560, y, 820, { fill: "url(#sun)" }),
    ...planets.map(([x, r], index) => circle(x, y, r, { fill: `url(#p${index})` })),
    shape("ellipse", {
      cx: 1010,
      cy: y,
      rx: 158,
      ry: 30,
      fill: "none",
      stroke: "#e3cf9a",
      "stroke-width": 9,
      opacity: 0.85,
      transform: `rotate(-14 1010 ${y})`,
    }),
    path(`M926 ${y}A84 84 0 0 1 1094 ${y}Z`, {
      fill: "url(#p5)",
      transform: `rotate(-14 1010 ${y})`,
    }),
    circle(1480, 330, 11, { fill: "#e9d8c3" }),
    circle(1480, 330, 46, {
      fill: "none",
      stroke: INK.clay,
      "stroke-width": 6,
      "stroke-dasharray": "13 10",
    }),
  );
}
