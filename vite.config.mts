import { readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** React Aria carries its messages in 34 languages; ours needs Japanese, and English as what it falls back to. */
const japaneseMessagesOnly: Plugin = {
  name: 'japanese-messages-only',
  enforce: 'pre',
  load(id) {
    const locale = /\/react-aria(?:-components)?\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1];
    return locale && locale !== 'ja-JP' && locale !== 'en-US' ? 'export default {};' : null;
  },
};

/** `graphql(…)` looks a document up by its text; the server knows it by its id, and no text of any comes into the scripts. */
const documentsById: Plugin = {
  name: 'documents-by-id',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/web/api/documents/')) return null;
    const trusted = Object.entries<string>(JSON.parse(readFileSync('src/http/trusted-documents.json', 'utf8')));
    const byId = (_call: string, kind: string, name: string): string => {
      // A fragment is part of the documents that spread it.
      if (kind === 'fragment') return 'undefined';
      const [hash] = trusted.find(([, text]) => new RegExp(`\\b${kind} ${name}\\b`).test(text)) ?? [];
      if (hash === undefined) throw new Error(`${name} has no id: npm run codegen`);
      return `{ __meta__: { hash: '${hash}' } }`;
    };
    return code
      .replace(/^import \{ graphql \} from '..\/generated';$/m, '')
      .replace(/\bgraphql\(`\s*(query|mutation|fragment) (\w+)[^`]*`\)/g, byId);
  },
};

const server = 'http://localhost:4000';

export default defineConfig({
  root: 'web',
  plugins: [japaneseMessagesOnly, documentsById, react(), tailwindcss()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The policy allows no data: fonts, and every browser of the target preloads modules by itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': server,
      '/auth': server,
      // A page and an address of the server share /files: only uploads and results go through.
      '/files': {
        target: server,
        bypass: ({ method, url }) =>
          method === 'POST' || /\/result$|^\/files\/collection\?/.test(url ?? '') ? undefined : '/index.html',
      },
    },
  },
});
