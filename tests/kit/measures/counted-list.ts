/** A list that counts how often its elements are read. */
export function countedList<Value>(values: readonly Value[]): {
  list: Value[];
  looks: () => number;
} {
  let looks = 0;
  const list = new Proxy([...values], {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { list, looks: () => looks };
}
