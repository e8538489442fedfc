import {
  chance,
  circle,
  curve,
  drawing,
  gradient,
  group,
  HIGH,
  INK,
  path,
  rect,
  times,
  WIDE,
} from "./svg.ts";

/** A hurricane from above: cloud in spiral bands around its eye. */
export function hurricane(): string {
  const next = chance(41);
  const [x, y] = [860, 450];
  const bands = times(230, (index) => {
    const arm = index % 6;
    const from = next() ** 0.75 * 2.7;
    const drift = (next() - 0.5) * 26 * from;
    const points = times(7, (step) => {
      const turn = from + step * 0.11;
      const far = 62 * Math.exp(turn * 0.78) + drift;
      const angle = turn * 2.1 + (arm * Math.PI) / 3 + (index % 7) * 0.045;
      return [x + far * 1.12 * Math.cos(angle), y - far * 0.92 * Math.sin(angle)] as const;
    });
    return path(curve(points), {
      fill: "none",
      stroke: index % 9 === 0 ? INK.mist : INK.white,
      "stroke-width": 5 + from * 9 * next() + 3,
      "stroke-linecap": "round",
      opacity: 0.16 + next() * 0.42,
    });
  });
  return drawing(
    "A hurricane from above",
    `<radialGradient id="deep" cx="54%" cy="50%" r="75%"><stop offset="0%" stop-color="#4d93a4"/><stop offset="55%" stop-color="${INK.navy}"/><stop offset="100%" stop-color="${INK.night}"/></radialGradient>`,
    rect(0, 0, WIDE, HIGH, { fill: "url(#deep)" }),
    ...bands,
    circle(x, y, 50, { fill: INK.white, opacity: 0.9 }),
    circle(x, y, 36, { fill: INK.navy }),
    circle(x, y, 9, { fill: INK.clay }),
  );
}

/** Chimneys before a large sun: their smoke runs on as a signature. */
export function signedSmoke(): string {
  const chimneys: [x: number, top: number, width: number][] = [
    [150, 470, 64],
    [285, 400, 74],
    [420, 520, 56],
  ];
  const flourish =
    "M322 392C330 300 420 250 520 268C640 290 560 420 640 410C740 396 700 214 790 216C870 218 790 408 870 402C940 396 930 300 990 304C1040 308 1000 396 1060 392C1120 388 1120 300 1172 306C1224 312 1170 400 1240 386C1330 368 1400 300 1530 316";
  return drawing(
    "Smoke that becomes a signature",
    gradient("haze", ["#f0d6a0", "#e7b06a", INK.clay]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#haze)" }),
    circle(1150, 560, 250, { fill: INK.paper, opacity: 0.75 }),
    path(flourish, {
      fill: "none",
      stroke: INK.night,
      "stroke-width": 34,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    }),
    path(`M0 760H${WIDE}V${HIGH}H0Z`, { fill: INK.night }),
    ...chimneys.map(([x, top, width]) =>
      group(
        {},
        path(`M${x} ${HIGH}L${x + 10} ${top}H${x + width - 10}L${x + width} ${HIGH}Z`, {
          fill: INK.navy,
        }),
        rect(x + 6, top + 30, width - 12, 22, { fill: INK.red }),
      ),
    ),
    path(
      "M520 800V700L600 650V700L680 650V700L760 650V800ZM830 800V690H1010V800ZM1080 800V730L1150 690L1220 730V800Z",
      { fill: INK.navy },
    ),
    ...times(5, (index) => rect(856 + index * 28, 712, 14, 18, { fill: INK.sun })),
  );
}

/** The Earth's edge under a thin layer, which is torn open over the pole. */
export function ozoneHole(): string {
  const next = chance(3);
  const [x, y] = [800, 1430];
  const arcs = times(5, (index) => {
    const far = 1000 + index * 34;
    const gap = 0.15 - index * 0.016;
    const point = (angle: number) =>
      `${(x + far * Math.cos(angle)).toFixed(1)} ${(y - far * Math.sin(angle)).toFixed(1)}`;
    const top = Math.PI / 2 + 0.06;
    const colours = ["#2f6f7e", "#4d93a4", "#8cc0c4", "#bcd9d6", "#e8efe2"];
    return path(
      `M${point(Math.PI)}A${far} ${far} 0 0 1 ${point(top + gap)}M${point(top - gap)}A${far} ${far} 0 0 1 ${point(0)}`,
      {
        fill: "none",
        stroke: colours[index] ?? INK.mist,
        "stroke-width": 26,
        opacity: 0.92,
        "stroke-linecap": "round",
      },
    );
  });
  const rays = times(9, (index) => {
    const spread = (index - 4) * 17;
    return path(
      `M${690 + spread * 0.9} 0L${742 + spread} 560H${760 + spread}L${724 + spread * 0.9} 0Z`,
      { fill: INK.sun, opacity: 0.5 },
    );
  });
  return drawing(
    "A hole in a layer around the Earth",
    gradient("space", ["#0b1420", INK.navy]),
    gradient("ice", [INK.white, "#b9d3d8", INK.sea]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#space)" }),
    ...times(120, () =>
      circle(next() * WIDE, next() * 420, 0.8 + next() * 1.6, { fill: INK.white, opacity: 0.5 }),
    ),
    group({}, ...rays),
    circle(x, y, 960, { fill: "url(#ice)" }),
    path("M470 640Q600 560 740 590T1010 570T1200 680Q1100 760 960 730T700 780T470 640Z", {
      fill: INK.white,
      opacity: 0.85,
    }),
    ...arcs,
  );
}
