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

/** A corridor of cells that ends in a bright door, with somebody in it. */
export function corridor(): string {
  const [x, y] = [1060, 430];
  const wall = (edge: number, far: number, fill: string) =>
    path(`M${edge} -40L${far} 250V640L${edge} 1010Z`, { fill });
  const bars = times(15, (index) => {
    const near = (index / 14) ** 1.6;
    const across = x - 170 - near * 900;
    const half = 190 + near * 420;
    return rect(across, y - half, 9 + near * 26, half * 2, {
      fill: index % 5 === 0 ? "#0b141c" : INK.night,
    });
  });
  const shadows = times(9, (index) => {
    const out = 300 + index * 150;
    return path(`M${x - 60} 640L${x - 130 - out} 900H${x - 85 - out}L${x - 44} 640Z`, {
      fill: INK.night,
      opacity: 0.3,
    });
  });
  const figure = group(
    { fill: "#0b141c" },
    circle(x + 16, 446, 19, {}),
    path(
      `M${x - 14} 640L${x - 10} 505Q${x - 10} 470 ${x + 16} 470Q${x + 42} 470 ${x + 42} 505L${x + 46} 640H${x + 24}L${x + 16} 560L${x + 8} 640Z`,
      {},
    ),
    path(`M${x - 14} 640L${x - 330} 900H${x - 170}L${x + 46} 640Z`, { opacity: 0.55 }),
  );
  return drawing(
    "A corridor of cells and an open door",
    gradient("wall", [INK.navy, "#2c5068"]),
    gradient("floor", [INK.sun, INK.clay, "#5a2f2b"]),
    rect(0, 0, WIDE, HIGH, { fill: INK.night }),
    path(`M0 -40L${x - 140} 250H${x + 150}L${WIDE} 60V0H0Z`, { fill: "#0e1922" }),
    path(`M${x - 140} 640H${x + 150}L${WIDE + 700} 1010H-900Z`, { fill: "url(#floor)" }),
    group({}, ...shadows),
    wall(-60, x - 140, "url(#wall)"),
    wall(WIDE + 700, x + 150, "#182c3b"),
    rect(x - 140, 250, 290, 390, { fill: "#24445a" }),
    rect(x - 62, 330, 150, 310, { fill: INK.white }),
    rect(x - 62, 330, 150, 310, { fill: INK.sun, opacity: 0.35 }),
    ...bars,
    path(`M-60 170L${x - 160} 330v16L-60 214ZM-60 700L${x - 160} 560v14L-60 744Z`, {
      fill: "#0b141c",
    }),
    figure,
  );
}

/** A road over hills, and a barrier that is up. */
export function openBarrier(): string {
  const hills = ["#b9cfc6", "#86aeac", "#548a90", "#2f6f7e", INK.navy].map((fill, index) => {
    const top = 330 + index * 78;
    const points = times(41, (step) => {
      const x = step * 40;
      const wave = Math.sin(step * (0.16 + index * 0.05) + index * 2) * (46 - index * 4);
      return [x, top + wave + Math.sin(step * 0.61 + index) * 10] as const;
    });
    return path(`${line(points)}L${WIDE} ${HIGH}H0Z`, { fill });
  });
  const arm = times(7, (index) =>
    rect(index * 98, -17, 98, 34, { fill: index % 2 ? INK.white : INK.red }),
  );
  return drawing(
    "An open barrier on a road over hills",
    gradient("sky", ["#f0d9a8", INK.paper]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#sky)" }),
    circle(1130, 250, 96, { fill: INK.clay, opacity: 0.85 }),
    ...hills,
    path("M820 668Q780 730 520 900H1150Q900 740 850 668Z", { fill: "#20303b" }),
    path("M836 690L828 730M820 760L805 815M800 840L785 900", {
      stroke: INK.paper,
      "stroke-width": 8,
      fill: "none",
    }),
    rect(1180, 640, 64, 200, { fill: INK.night, rx: 6 }),
    group({ transform: "translate(1205 660) rotate(-126)" }, ...arm),
    circle(1212, 660, 30, { fill: INK.sun }),
  );
}

/** A council's table from above: fifteen chairs, and at one of them a red hand. */
export function council(): string {
  const [x, y] = [800, 470];
  const seats = times(15, (index) => {
    const angle = Math.PI * (0.86 + (1.28 * index) / 14);
    const at = (far: number) =>
      [x + far * 1.32 * Math.cos(angle), y + 60 + far * Math.sin(angle)] as const;
    const [chairX, chairY] = at(405);
    const [paperX, paperY] = at(296);
    const isVeto = index === 10;
    const turn = `rotate(${((angle * 180) / Math.PI + 90).toFixed(0)} ${paperX.toFixed(0)} ${paperY.toFixed(0)})`;
    return group(
      {},
      circle(chairX, chairY, 40, { fill: isVeto ? INK.red : "#6b8f97" }),
      circle(chairX, chairY, 23, { fill: isVeto ? "#c4493f" : "#8cabb0" }),
      rect(paperX - 15, paperY - 20, 30, 40, {
        fill: isVeto ? INK.red : INK.paper,
        transform: turn,
      }),
    );
  });
  return drawing(
    "A council's table from above",
    `<radialGradient id="light" cx="50%" cy="55%" r="60%"><stop offset="0%" stop-color="#31607a"/><stop offset="100%" stop-color="${INK.night}"/></radialGradient>`,
    rect(0, 0, WIDE, HIGH, { fill: "url(#light)" }),
    path(
      `M${x - 440} ${y + 200}A470 356 0 1 1 ${x + 440} ${y + 200}L${x + 330} ${y + 130}A352 252 0 1 0 ${x - 330} ${y + 130}Z`,
      { fill: INK.sand },
    ),
    ...seats,
    rect(x - 190, y + 20, 380, 74, { fill: "#c9b283", rx: 6 }),
    ...times(3, (index) => rect(x - 140 + index * 110, y + 38, 60, 38, { fill: INK.paper })),
  );
}

/** An aqueduct, its arches one behind the other, at sunset. */
export function arches(): string {
  const next = chance(11);
  const row = (top: number, width: number, height: number, fill: string, shift: number) =>
    path(
      `M0 ${top}H${WIDE}V${top + height}H0Z${times(Math.ceil(WIDE / width) + 2, (index) => {
        const left = index * width + width * 0.14 + shift;
        const across = width * 0.72;
        return `M${left.toFixed(0)} ${top + height}v-${(height - 34 - across / 2).toFixed(0)}a${(across / 2).toFixed(1)} ${(across / 2).toFixed(1)} 0 0 1 ${across.toFixed(1)} 0v${(height - 34 - across / 2).toFixed(0)}z`;
      }).join("")}`,
      { fill, "fill-rule": "evenodd" },
    );
  const stones = times(90, () =>
    rect(next() * WIDE, 356 + Math.floor(next() * 2) * 14, 30 + next() * 60, 10, {
      fill: "#b5672f",
      opacity: 0.35,
    }),
  );
  return drawing(
    "The arches of an aqueduct at sunset",
    gradient("dusk", ["#274a60", "#c98a5a", INK.sun, INK.sand]),
    rect(0, 0, WIDE, HIGH, { fill: "url(#dusk)" }),
    circle(560, 590, 150, { fill: INK.white, opacity: 0.8 }),
    path(`M0 660Q300 560 620 640T1200 610T${WIDE} 650V${HIGH}H0Z`, { fill: "#8a5a4a" }),
    row(226, 107, 130, "#d98f4e", -30),
    row(350, 214, 360, "#c4743a", -60),
    ...stones,
    path(`M0 720Q400 660 800 730T${WIDE} 700V${HIGH}H0Z`, { fill: INK.navy }),
    path(`M0 800Q500 740 980 810T${WIDE} 790V${HIGH}H0Z`, { fill: INK.night }),
  );
}
