/** What a request asked for, of a list that does not grow: an address may hold anything. */
const addresses = new Set([
  ...['/graphql', '/metrics', '/health/live', '/health/ready'],
  ...['/auth/sign-in', '/auth/sign-out', '/auth/passkey', '/auth/passkey/options', '/auth/confirm'],
  ...['/files', '/files/collection', '/files/assignments', '/files/account-ledger'],
]);

const shapes: [RegExp, string][] = [
  [/^\/files\/[^/]+\/result$/, '/files/:id/result'],
  [/^\/auth\//, '/auth/*'],
  [/^\/assets\//, '/assets/*'],
];

const otherRoute = 'other';

export function routeOf(url: string): string {
  const [path = ''] = url.split('?', 1);
  if (addresses.has(path)) return path;
  return shapes.find(([shape]) => shape.test(path))?.[1] ?? otherRoute;
}

export const routes: ReadonlySet<string> = new Set([...addresses, ...shapes.map(([, route]) => route), otherRoute]);
