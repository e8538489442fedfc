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

/** Files in high piles, and one that has just come in. */
export function piles(): string {
  const next = chance(23);
  const colours = [INK.sand, "#d8c08c", INK.mist, "#8fb0b3", INK.paper, "#c9a86a"];
  const heights = [300, 470, 610, 540, 690, 430, 560, 350];
  const all = heights.flatMap((height, pile) => {
    const left = 60 + pile * 190;
    return times(Math.round(height / 26), (index) => {
      const shift = (next() - 0.5) * 26;
      const fill = colours[Math.floor(next() * colours.length)] ?? INK.sand;
      const y = 850 - (index + 1) * 26;
      return (
        rect(left + shift, y, 168, 22, { fill, rx: 2 }) +
        rect(left + shift + 14 + next() * 90, y - 4, 34, 5, { fill: INK.clay, opacity: 0.75 })
      );
    });
  });
  return drawing(
    "Piles of files",
    gradient("room", [INK.navy, "#35627a"]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#room)" }),
    path(`M1180 0L980 ${HIGH}H1600V0Z`, { fill: INK.sun, opacity: 0.14 }),
    rect(0, 848, WIDE, 60, { fill: INK.night }),
    ...all,
    group(
      { transform: "translate(905 92) rotate(-9)" },
      rect(-84, -12, 168, 24, { fill: INK.red, rx: 2 }),
      rect(-60, -17, 40, 6, { fill: INK.white }),
    ),
  );
}

/** Two facades with columns, alike but for their colour, on either side of a street. */
export function twoCourts(): string {
  const facade = (left: number, dark: string, light: string) =>
    group(
      { transform: `translate(${left} 0)` },
      path("M20 330L320 150L620 330Z", { fill: light }),
      path("M120 312L320 192L520 312Z", { fill: dark }),
      rect(10, 330, 620, 46, { fill: light }),
      rect(30, 376, 580, 350, { fill: dark }),
      ...times(6, (index) => rect(52 + index * 99, 376, 42, 350, { fill: light })),
      ...times(6, (index) => rect(86 + index * 99, 376, 8, 350, { fill: dark, opacity: 0.28 })),
      ...times(3, (index) =>
        rect(10 - index * 18, 726 + index * 26, 620 + index * 36, 26, {
          fill: light,
          opacity: 1 - index * 0.18,
        }),
      ),
    );
  return drawing(
    "Two courts side by side",
    gradient("day", ["#efd9ab", INK.paper]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#day)" }),
    rect(0, 790, WIDE, 110, { fill: "#24343f" }),
    facade(90, INK.navy, "#7fa5ad"),
    facade(870, "#6e1f22", "#d08a6a"),
    path("M800 120V804", { stroke: INK.night, "stroke-width": 5, "stroke-dasharray": "4 18" }),
  );
}

/** A plane's shadow on its way over a border. */
export function overTheBorder(): string {
  const border = times(41, (step) => {
    const y = (step / 40) * HIGH;
    return [900 + Math.sin(step * 0.32) * 90 + Math.sin(step * 1.1) * 26, y] as const;
  });
  const next = chance(7);
  const fields = times(70, () => {
    const [x, y] = [next() * WIDE, next() * HIGH];
    return rect(x, y, 60 + next() * 190, 40 + next() * 120, {
      fill: next() > 0.5 ? "#ffffff" : "#000000",
      opacity: 0.045,
      transform: `rotate(${(next() * 30 - 15).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})`,
    });
  });
  const plane =
    "M0 -190C22 -190 30 -150 30 -110V-40L200 60V104L30 54V130L84 176V206L0 182L-84 206V176L-30 130V54L-200 104V60L-30 -40V-110C-30 -150 -22 -190 0 -190Z";
  return drawing(
    "A plane crosses a border",
    rect(0, 0, WIDE, HIGH, { fill: "#d7a45c" }),
    path(`${line(border)}L${WIDE} ${HIGH}V0Z`, { fill: "#4f8a86" }),
    ...fields,
    path(line(border), {
      fill: "none",
      stroke: INK.white,
      "stroke-width": 10,
      "stroke-dasharray": "34 22",
    }),
    group(
      { transform: "translate(690 590) rotate(68) scale(1.12)" },
      path(plane, { fill: INK.night, opacity: 0.32 }),
    ),
    group(
      { transform: "translate(760 420) rotate(68) scale(1.3)" },
      path(plane, { fill: INK.white }),
      path("M0 -190C22 -190 30 -150 30 -110V182H0Z", { fill: INK.sand }),
    ),
  );
}

/** Sheets of typing with lines that somebody has blacked out. */
export function blackedOut(): string {
  const next = chance(5);
  const sheet = (x: number, y: number, turn: number, fill: string) =>
    group(
      { transform: `translate(${x} ${y}) rotate(${turn})` },
      rect(14, 16, 620, 860, { fill: INK.night, opacity: 0.25 }),
      rect(0, 0, 620, 860, { fill }),
      ...times(21, (row) => {
        const [top, length] = [60 + row * 37, row % 7 === 6 ? 0.45 : 0.82 + next() * 0.18];
        const from = next();
        const isHidden = from < 0.5 && row > 2;
        const start = 50 + (isHidden ? next() * 160 : 0);
        return (
          rect(50, top, 520 * length, 9, { fill: "#b9ac92" }) +
          (isHidden
            ? rect(start, top - 9, 120 + next() * 270, 27, {
                fill: row === 13 ? INK.red : INK.night,
              })
            : "")
        );
      }),
    );
  return drawing(
    "Pages with lines blacked out",
    rect(0, 0, WIDE, HIGH, { fill: INK.sea }),
    sheet(110, 150, -9, "#e9dec6"),
    sheet(900, 40, 8, "#efe5d0"),
    sheet(480, 70, -2, INK.white),
    circle(1480, 820, 0.1, { fill: INK.sea }),
  );
}
