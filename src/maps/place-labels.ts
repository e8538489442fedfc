import { type Anchor, penOf, TEXT_SIZE } from "../charts/pen.ts";
import { textWidth } from "../charts/text-width.ts";

interface Place {
  x: number;
  y: number;
  label: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Room {
  width: number;
  height: number;
  isRightToLeft: boolean;
}

const GAP = 9;
const DOT = 4.5;

/** Dots with their names: beside, below or above, wherever no other name is. */
export function placeLabels(places: readonly Place[], room: Room): string {
  // East is right in every language: nothing is mirrored.
  const pen = penOf({ width: room.width, isRightToLeft: false });
  const taken: Box[] = places.map((place) => around(place, DOT));
  return places
    .map(({ x, y, label }) => {
      const dot = pen.dot({ x, y }, DOT, "map-place");
      if (label === "") return dot;
      const options = optionsFor({ x, y, label });
      const fitting =
        options.find(({ box }) => isInside(box, room) && !taken.some((own) => touches(own, box))) ??
        options.find(({ box }) => isInside(box, room)) ??
        options[0];
      if (!fitting) return dot;
      taken.push(fitting.box);
      return dot + pen.text(fitting.at, label, "name", anchored(fitting.anchor, room));
    })
    .join("");
}

/** Text begins at its right end in right-to-left languages, but stays where it was placed. */
function anchored(anchor: Anchor, { isRightToLeft }: Room): Anchor {
  if (!isRightToLeft || anchor === "middle") return anchor;
  return anchor === "start" ? "end" : "start";
}

function optionsFor({
  x,
  y,
  label,
}: Place): { at: { x: number; y: number }; anchor: Anchor; box: Box }[] {
  const width = textWidth(label, TEXT_SIZE * 1.08);
  const box = (left: number, baseline: number): Box => ({
    left,
    right: left + width,
    top: baseline - TEXT_SIZE,
    bottom: baseline + 4,
  });
  return [
    { at: { x: x + GAP, y: y + 4.5 }, anchor: "start", box: box(x + GAP, y + 4.5) },
    { at: { x: x - GAP, y: y + 4.5 }, anchor: "end", box: box(x - GAP - width, y + 4.5) },
    { at: { x, y: y - GAP }, anchor: "middle", box: box(x - width / 2, y - GAP) },
    { at: { x, y: y + GAP + 11 }, anchor: "middle", box: box(x - width / 2, y + GAP + 11) },
  ];
}

function around({ x, y }: Place, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isInside({ left, right, top, bottom }: Box, { width, height }: Room): boolean {
  return left >= 2 && right <= width - 2 && top >= 2 && bottom <= height - 2;
}

function touches(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
