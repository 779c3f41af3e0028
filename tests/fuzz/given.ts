const made = [
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g,
  /(?<=")[0-9A-HJKMNP-TV-Z]{17}(?=")/g,
  /(?<="fingerprint":")[0-9a-f]{16}(?=")/g,
];

/** Without what was given, and if wanted without what is new each time: ids, moments, branch numbers, fingerprints. */
export function withoutGiven(text: string, given: string[], isMade: boolean): string {
  // As it stands in JSON.
  const spelled = given.map((name) => JSON.stringify(name).slice(1, -1));
  const without = spelled.reduce((left, name) => left.replaceAll(name, '…'), text);
  return isMade ? made.reduce((left, pattern) => left.replace(pattern, '*'), without) : without;
}
