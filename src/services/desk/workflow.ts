import { z } from "zod";

/** How what editors save reaches the site. */
export const workflow = z
  .enum(["direct", "editorial"])
  .default("direct")
  .meta({
    description:
      "`direct` saves to the branch; `editorial` makes each change a pull request that is a draft, in review or ready.",
    examples: ["editorial"],
  });
