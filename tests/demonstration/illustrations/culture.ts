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
  times,
  WIDE,
} from "./svg.ts";

/** Shelves of books, full but for the place of the next one. */
export function shelves(): string {
  const next = chance(13);
  const colours = [
    INK.red,
    "#b5533c",
    INK.sea,
    INK.navy,
    "#8a6a3a",
    INK.sun,
    "#6b8f97",
    INK.sand,
    "#5b2f3a",
  ];
  const row = (floor: number): string[] => {
    const books: string[] = [];
    for (let x = 24; x < WIDE - 60; ) {
      const [width, height] = [22 + next() * 44, 150 + next() * 58];
      if (floor === 500 && x > 900 && x < 960) {
        x += 62;
        continue;
      }
      const fill = colours[Math.floor(next() * colours.length)] ?? INK.red;
      const isLeaning = next() > 0.95;
      books.push(
        group(
          isLeaning ? { transform: `rotate(7 ${x.toFixed(0)} ${floor})` } : {},
          rect(x, floor - height, width, height, { fill, rx: 2 }),
          rect(x, floor - height + 22 + next() * 30, width, 7 + next() * 10, {
            fill: INK.paper,
            opacity: 0.65,
          }),
          rect(x, floor - 36, width, 5, { fill: INK.paper, opacity: 0.4 }),
        ),
      );
      x += width + (isLeaning ? 26 : 3);
    }
    return books;
  };
  const floors = [230, 500, 770];
  return drawing(
    "Shelves of books, with one place free",
    rect(0, 0, WIDE, HIGH, { fill: "#2a1f1c" }),
    path("M912 290H958V500H912Z", { fill: INK.sun, opacity: 0.35 }),
    ...floors.flatMap((floor) => [
      rect(0, floor, WIDE, 26, { fill: "#7a5233" }),
      rect(0, floor + 26, WIDE, 14, { fill: "#150f0d" }),
      ...row(floor),
    ]),
    rect(0, 840, WIDE, 60, { fill: "#7a5233" }),
  );
}

/** Pages that leave an open book at midnight, like birds. */
export function pagesFlying(): string {
  const next = chance(29);
  const birds = times(26, (index) => {
    const away = index / 25;
    const x = 790 + away * 700 * Math.cos(index * 2.4) * 0.95 + away * 60;
    const y = 650 - away * 560 - next() * 60;
    const size = 1.5 - away * 1.05;
    const turn = (next() - 0.5) * 50;
    return group(
      {
        transform: `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)}) scale(${size.toFixed(2)})`,
      },
      path("M0 0Q-34 -46 -92 -34Q-52 -12 0 26Z", { fill: INK.white }),
      path("M0 0Q34 -46 92 -34Q52 -12 0 26Z", { fill: INK.sand }),
    );
  });
  return drawing(
    "Pages fly out of a book at night",
    gradient("night", ["#0d1a2b", INK.navy, "#2f6f7e"]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#night)" }),
    circle(1220, 210, 118, { fill: INK.paper }),
    path("M1220 210V124", { stroke: INK.night, "stroke-width": 12, "stroke-linecap": "round" }),
    path("M1220 210V146", { stroke: INK.red, "stroke-width": 18, "stroke-linecap": "round" }),
    ...times(12, (index) => {
      const angle = (index * Math.PI) / 6;
      return circle(1220 + 100 * Math.cos(angle), 210 + 100 * Math.sin(angle), index % 3 ? 3 : 6, {
        fill: INK.night,
      });
    }),
    ...times(90, () =>
      circle(next() * WIDE, next() * 600, 0.8 + next() * 1.6, { fill: INK.white, opacity: 0.55 }),
    ),
    ...birds,
    path("M800 760Q600 660 330 720V850Q600 800 800 880Z", { fill: INK.paper }),
    path("M800 760Q1000 660 1270 720V850Q1000 800 800 880Z", { fill: INK.sand }),
    path("M330 850Q600 800 800 880Q1000 800 1270 850V872Q1000 826 800 900Q600 826 330 872Z", {
      fill: INK.red,
    }),
    ...times(5, (index) =>
      path(`M390 ${738 + index * 20}Q600 ${700 + index * 20} 770 ${774 + index * 20}`, {
        stroke: "#b9ac92",
        "stroke-width": 5,
        fill: "none",
      }),
    ),
    ...times(5, (index) =>
      path(`M1210 ${738 + index * 20}Q1000 ${700 + index * 20} 830 ${774 + index * 20}`, {
        stroke: "#a8936a",
        "stroke-width": 5,
        fill: "none",
      }),
    ),
  );
}
