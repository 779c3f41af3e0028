import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the web client of which no state was looked through. `folder` holds what the run examined. */
export function unexaminedRoutes(folder: string): string[] {
  const examined = readdirSync(folder)
    .filter((file) => file.startsWith('examined'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'));
  const source = readFileSync(join(__dirname, '../../web/routes.tsx'), 'utf8');
  const routes = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!).filter((path) => path !== '*');
  if (routes.length < 50) throw new Error('the routes of the web client are not read');
  return routes.filter((route) => !examined.some((path) => isAt(route, path, routes)));
}

/** Of two routes that fit a path the one without a parameter is shown: /accounts/new is nobody's account. */
function isAt(route: string, path: string, routes: string[]): boolean {
  const fits = (each: string) => shapeOf(each).test(path);
  return (
    fits(route) && !routes.some((other) => other !== route && fits(other) && parametersOf(other) < parametersOf(route))
  );
}

const parametersOf = (route: string): number => route.split(':').length;
const shapeOf = (route: string): RegExp => new RegExp(`^/${route.replace(/^\//, '').replaceAll(/:\w+/g, '[^/]+')}$`);
