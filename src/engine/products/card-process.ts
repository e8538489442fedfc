import { constants, setPriority } from "node:os";
import { drawCard } from "../../cards/draw-card.ts";
import type { CardRecipe } from "../../cards/types.ts";
import { type Packed, packed } from "../errors/thread-errors.ts";
import { writeSealed } from "../store/sealed.ts";

/** What a process that draws cards is sent; for each card it sends the file that it made, or what went wrong. */
export interface CardTask {
  to: string;
  recipe: CardRecipe;
}
export type CardAnswer = Packed<string>;

// A build's pages come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.on("message", ({ to, recipe }: CardTask) => {
  // Where its parent is no more, nobody waits for it.
  packed(() => make(to, recipe)).then((answer: CardAnswer) => process.send?.(answer, () => {}));
});
// Its parent has ended, well or not.
process.on("disconnect", () => process.exit());

async function make(to: string, recipe: CardRecipe): Promise<string> {
  writeSealed(to, await drawCard(recipe));
  return to;
}
