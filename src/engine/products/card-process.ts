import { constants, setPriority } from "node:os";
import { drawCard } from "../../cards/draw-card.ts";
import type { CardRecipe } from "../../cards/types.ts";
import { type Packed, packed } from "../errors/thread-errors.ts";
import { writeSealed } from "../store/sealed.ts";

/** A message to a process that draws cards. The answer is the file that it wrote, or an error. */
export interface CardTask {
  to: string;
  recipe: CardRecipe;
}
export type CardAnswer = Packed<string>;

// Rendering pages has priority.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.on("message", ({ to, recipe }: CardTask) => {
  // Without a parent, sending fails, and nobody needs the answer.
  packed(() => make(to, recipe)).then((answer: CardAnswer) => process.send?.(answer, () => {}));
});
// The parent has ended or has stopped this process.
process.on("disconnect", () => process.exit());

async function make(to: string, recipe: CardRecipe): Promise<string> {
  writeSealed(to, await drawCard(recipe));
  return to;
}
