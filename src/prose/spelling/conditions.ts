/** A place of a condition: any character, or one that is in a list or is not. */
type Place = { characters: string; isNot: boolean } | "any";

const ANY = () => true;

/** Tests a stem by a condition of an affix, such as `[^aeiou]y`, at its start or its end. */
export function conditionOf(condition: string, at: "start" | "end"): (stem: string) => boolean {
  if (condition === "." || condition === "") return ANY;
  const places = placesIn(condition);
  return (stem) => {
    const from = at === "start" ? 0 : stem.length - places.length;
    if (from < 0 || stem.length < places.length) return false;
    return places.every((place, index) => {
      if (place === "any") return true;
      return place.characters.includes(stem.charAt(from + index)) !== place.isNot;
    });
  };
}

function placesIn(condition: string): Place[] {
  return (condition.match(/\[[^\]]*\]|./gu) ?? []).map((part) => {
    if (part === ".") return "any";
    if (!part.startsWith("[")) return { characters: part, isNot: false };
    const isNot = part.startsWith("[^");
    return { characters: part.slice(isNot ? 2 : 1, -1), isNot };
  });
}
