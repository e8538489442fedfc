import {
  chance,
  drawing,
  gradient,
  group,
  HIGH,
  INK,
  line,
  path,
  rect,
  shape,
  times,
  WIDE,
} from "./svg.ts";

/** Stacks of coins like a range of hills; one coin is lifted. */
export function coins(): string {
  const stack = (x: number, count: number, light: string, dark: string) =>
    group(
      {},
      ...times(count, (index) => {
        const y = 790 - index * 34;
        return (
          rect(x - 92, y, 184, 30, { fill: dark }) +
          shape("ellipse", { cx: x, cy: y + 30, rx: 92, ry: 26, fill: dark }) +
          shape("ellipse", { cx: x, cy: y, rx: 92, ry: 26, fill: light }) +
          shape("ellipse", { cx: x, cy: y, rx: 66, ry: 17, fill: dark, opacity: 0.35 })
        );
      }),
    );
  const heights = [3, 6, 10, 15, 17, 13, 8];
  return drawing(
    "Stacks of coins",
    gradient("wall", ["#2f6f7e", "#8db5b1", INK.paper]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#wall)" }),
    rect(0, 800, WIDE, 100, { fill: INK.night }),
    ...heights.map((count, index) =>
      stack(
        140 + index * 220,
        count,
        index === 4 ? "#e3735a" : INK.sun,
        index === 4 ? INK.red : "#a8742a",
      ),
    ),
    group({ transform: "translate(0 -690)" }, stack(1020, 1, "#e3735a", INK.red)),
  );
}

/** One curve drawn again and again, each time a little differently. */
export function revisions(): string {
  const next = chance(31);
  const curve = (shift: number, spread: number) =>
    times(81, (step) => {
      const x = step * 20;
      const trend = 620 - step * 3.4 - 90 * Math.sin(step * 0.105) - 40 * Math.sin(step * 0.24 + 1);
      const dip = step > 47 && step < 60 ? 150 * Math.sin(((step - 47) / 13) * Math.PI) : 0;
      return [x, trend + dip + shift * (6 + spread * step * 2.2)] as const;
    });
  const ghosts = times(16, (index) => {
    const shift = (next() - 0.5) * 2;
    return path(`${line(curve(shift, 1))}L${WIDE} ${HIGH}H0Z`, {
      fill: index % 3 ? INK.sea : INK.navy,
      opacity: 0.09,
    });
  });
  const lines = times(7, (index) =>
    path(line(curve((index - 3) / 3, 1)), {
      fill: "none",
      stroke: INK.paper,
      "stroke-width": 3,
      opacity: 0.5,
    }),
  );
  return drawing(
    "A curve drawn several times",
    gradient("page", [INK.sand, "#d9b878"]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#page)" }),
    ...ghosts,
    ...lines,
    path(line(curve(-0.35, 1)), {
      fill: "none",
      stroke: INK.red,
      "stroke-width": 15,
      "stroke-linejoin": "round",
    }),
  );
}
