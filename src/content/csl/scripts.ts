import { pairs } from "./pairs.ts";

const SUPERSCRIPTS = pairs(
  "0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻ = ⁼ ( ⁽ ) ⁾ i ⁱ n ⁿ ∘ ° ′ ′ ° ° ∗ * * * ″ ″",
);
const SUBSCRIPTS = pairs(
  "0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ − ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ s ₛ t ₜ x ₓ",
);

/** Text as superscript, 10⁻³; unchanged if Unicode lacks one of its characters as superscript. */
export function superscript(text: string): string {
  return inScript(text, SUPERSCRIPTS);
}

/** Text as subscript, CO₂, on the same terms. */
export function subscript(text: string): string {
  return inScript(text, SUBSCRIPTS);
}

function inScript(text: string, script: ReadonlyMap<string, string>): string {
  const characters = [...text];
  return characters.every((character) => script.has(character))
    ? characters.map((character) => script.get(character) ?? character).join("")
    : text;
}
