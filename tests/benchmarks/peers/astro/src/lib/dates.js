const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export const day = (date) => DAY.format(date);
export const monthOf = (name) => MONTH.format(new Date(`${name}-01`));
export const isoDay = (date) => date.toISOString().slice(0, 10);
