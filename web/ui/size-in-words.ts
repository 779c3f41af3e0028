/** As file managers show sizes: to the kilobyte, from a megabyte on with one place. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000).toLocaleString('ja-JP')} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
