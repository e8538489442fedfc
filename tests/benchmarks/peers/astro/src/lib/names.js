/** The names that an article has in each kind of list. */
export const section = ({ data }) => [data.section];
export const tags = ({ data }) => data.tags;
export const authors = ({ data }) => data.authors.map(({ id }) => id);
export const year = ({ data }) => [data.date.toISOString().slice(0, 4)];
export const month = ({ data }) => [data.date.toISOString().slice(0, 7)];
