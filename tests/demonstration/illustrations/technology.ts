import {
  chance,
  circle,
  drawing,
  gradient,
  group,
  HIGH,
  INK,
  line,
  path,
  rect,
  times,
  WIDE,
} from "./svg.ts";

/** Rows of round faces, and one place that is still empty. */
export function faces(): string {
  const mouths = [
    "M-34 18Q0 62 34 18",
    "M-30 34H30",
    "M-30 42Q0 12 30 42",
    "M-26 22A26 30 0 0 0 26 22Z",
    "M-32 30Q-16 16 0 30T32 30",
  ];
  const face = (column: number, row: number) => {
    const [x, y] = [160 + column * 214, 146 + row * 204];
    const kind = (column * 3 + row * 4 + ((column * row) % 3)) % mouths.length;
    if (column === 4 && row === 1)
      return circle(x, y, 78, {
        fill: "none",
        stroke: INK.paper,
        "stroke-width": 7,
        "stroke-dasharray": "17 14",
      });
    const isWinking = (column + row * 2) % 5 === 3;
    return group(
      { transform: `translate(${x} ${y})` },
      circle(0, 6, 82, { fill: INK.night, opacity: 0.35 }),
      circle(0, 0, 82, { fill: (column + row) % 4 === 2 ? "#f0c766" : INK.sun }),
      circle(-29, -18, 10, { fill: INK.night }),
      isWinking
        ? path("M16 -18H44", { stroke: INK.night, "stroke-width": 9, "stroke-linecap": "round" })
        : circle(29, -18, 10, { fill: INK.night }),
      path(mouths[kind] ?? "", {
        fill: kind === 3 ? INK.red : "none",
        stroke: INK.night,
        "stroke-width": 9,
        "stroke-linecap": "round",
      }),
    );
  };
  return drawing(
    "Faces in rows, with one place empty",
    gradient("ground", [INK.sea, INK.navy], 1, 1),
    rect(0, 0, WIDE, HIGH, { fill: "url(#ground)" }),
    ...times(4, (row) => times(7, (column) => face(column, row)).join("")),
  );
}

/** A ship far above, and the cable that it lays across the slopes of the sea floor. */
export function underTheSea(): string {
  const floors = ["#2a6475", "#1f4f63", "#173c4e", "#102b3a"].map((fill, index) => {
    const points = times(
      33,
      (step) =>
        [
          step * 50,
          520 +
            index * 92 +
            70 * Math.sin(step * (0.21 - index * 0.02) + index * 1.9) +
            12 * Math.sin(step * 1.3 + index),
        ] as const,
    );
    return path(`${line(points)}L${WIDE} ${HIGH}H0Z`, { fill });
  });
  const next = chance(61);
  const specks = times(60, () =>
    circle(next() * WIDE, 240 + next() * 560, 1.5 + next() * 3, {
      fill: INK.mist,
      opacity: 0.15 + next() * 0.4,
    }),
  );
  return drawing(
    "A ship and the cable below it",
    gradient("water", ["#8fc1c0", "#3f8795", "#1f5266", INK.night]),
    rect(0, 0, WIDE, 190, { fill: INK.sand }),
    circle(380, 150, 70, { fill: INK.clay, opacity: 0.8 }),
    rect(0, 176, WIDE, HIGH, { fill: "url(#water)" }),
    path(
      "M980 178L1010 128H1090V84H1170V128H1290L1330 178Q1310 214 1280 214H1020Q990 214 980 178Z",
      { fill: INK.red },
    ),
    rect(1104, 96, 18, 18, { fill: INK.paper }),
    rect(1136, 96, 18, 18, { fill: INK.paper }),
    ...floors.slice(0, 2),
    path("M985 190C760 260 900 600 690 640S330 560 240 690S60 800 -20 790", {
      fill: "none",
      stroke: "#0b1a24",
      "stroke-width": 20,
      opacity: 0.5,
      transform: "translate(6 12)",
    }),
    ...floors.slice(2, 3),
    path("M985 190C760 260 900 600 690 640S330 560 240 690S60 800 -20 790", {
      fill: "none",
      stroke: INK.sun,
      "stroke-width": 13,
    }),
    ...floors.slice(3),
    ...specks,
  );
}

/** A tree of names that grows from one side: thirteen branches at its root, and countless twigs. */
export function rootTree(): string {
  const next = chance(19);
  const parts: string[] = [];
  const [x, y] = [1330, 450];
  const grow = (from: readonly [number, number], angle: number, length: number, depth: number) => {
    const to = [from[0] + Math.cos(angle) * length, from[1] - Math.sin(angle) * length] as const;
    const bend = [
      from[0] + Math.cos(angle + 0.25) * length * 0.6,
      from[1] - Math.sin(angle + 0.25) * length * 0.6,
    ];
    parts.push(
      path(
        `M${from[0].toFixed(0)} ${from[1].toFixed(0)}Q${bend[0]?.toFixed(0)} ${bend[1]?.toFixed(0)} ${to[0].toFixed(0)} ${to[1].toFixed(0)}`,
        {
          fill: "none",
          stroke: depth === 0 ? INK.sun : INK.mist,
          "stroke-width": [9, 4, 2][depth] ?? 2,
          opacity: [1, 0.75, 0.5][depth] ?? 0.5,
        },
      ),
    );
    if (depth === 2)
      parts.push(
        circle(to[0], to[1], 3 + next() * 5, { fill: next() > 0.8 ? INK.clay : INK.mist }),
      );
    else
      for (const turn of times(depth === 0 ? 5 : 4, (index) => index))
        grow(
          to,
          angle + (turn - (depth === 0 ? 2 : 1.5)) * 0.2 + (next() - 0.5) * 0.14,
          length * (0.62 + next() * 0.3),
          depth + 1,
        );
    if (depth === 0) parts.push(circle(to[0], to[1], 17, { fill: INK.sun }));
  };
  for (const index of times(13, (each) => each))
    grow([x, y], Math.PI + (index - 6) * 0.19, 400 + (index % 2) * 60, 0);
  return drawing(
    "A tree with thirteen branches at its root",
    gradient("dark", ["#10222f", INK.navy], 1, 0),
    rect(0, 0, WIDE, HIGH, { fill: "url(#dark)" }),
    ...parts,
    circle(x, y, 58, { fill: INK.red }),
    circle(x, y, 16, { fill: INK.white }),
  );
}
