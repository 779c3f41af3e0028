import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveStatic, type RequestHandler } from 'express';

/** Nothing is loaded from outside; scripts and styles are ours alone (the nonce is for the one style React Aria injects). */
const policy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ');

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** The built web client, if there is one; every address that is not a file is a page of it. */
export function webClient(root: string): Router {
  const routes = Router();
  const index = join(root, 'index.html');
  if (!existsSync(index)) return routes;
  const page = readFileSync(index, 'utf8');
  routes.use(
    '/assets',
    serveStatic(join(root, 'assets'), {
      immutable: true,
      maxAge: '1y',
      cacheControl: true,
      setHeaders: (response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  routes.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/assets/')) return next();

    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', policy(nonce));
    response.type('html').send(page.replaceAll('__CSP_NONCE__', nonce));
  });
  return routes;
}
