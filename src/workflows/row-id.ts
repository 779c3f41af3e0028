/** A row's id as it is issued. Anything else names no row, and is not asked of the database or written to a log. */
export const isRowId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
