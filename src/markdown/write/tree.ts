import type Token from "markdown-it/lib/token.mjs";

/** A block with its contents. Its token is the opening one, or its only one. */
export interface Block {
  token: Token;
  inside: Block[];
}

/** Nests a flat list of tokens. The parser limits their depth. */
export function blocksOf(tokens: readonly Token[]): Block[] {
  const root: Block[] = [];
  const open: Block[][] = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      if (open.length > 1) open.pop();
      continue;
    }
    const block: Block = { token, inside: [] };
    open.at(-1)?.push(block);
    if (token.nesting === 1) open.push(block.inside);
  }
  return root;
}
