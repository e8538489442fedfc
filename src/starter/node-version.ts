/** The Node.js that new publications install: the one that this version of Dateline is tested with. */
export const NODE_VERSION = "24.21.0";
