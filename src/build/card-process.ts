import { constants, setPriority } from "node:os";
import { drawCard } from "../cards/draw-card.ts";
import type { CardRecipe } from "../cards/types.ts";
import { writeSealed } from "./sealed.ts";

/** What a process that draws cards is sent; for each card it sends `made`, or what went wrong. */
export interface CardTask {
  to: string;
  recipe: CardRecipe;
}
export type CardAnswer = { made: string } | { failed: string; stack: string };

// A build's pages come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.on("message", ({ to, recipe }: CardTask) => {
  make(to, recipe).then(
    () => answer({ made: to }),
    (error: unknown) => {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      answer({ failed: message, stack });
    },
  );
});
// Its parent has ended, well or not.
process.on("disconnect", () => process.exit());

function answer(told: CardAnswer): void {
  process.send?.(told);
}

async function make(to: string, recipe: CardRecipe): Promise<void> {
  writeSealed(to, await drawCard(recipe));
}
