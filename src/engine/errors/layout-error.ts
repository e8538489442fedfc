/** A layout that threw: the message says which one and at which page, the cause is what it threw. */
export class LayoutError extends Error {}
