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

const server = 'http://localhost:4000';

export default defineConfig({
  root: 'web',
  plugins: [japaneseMessagesOnly, react(), tailwindcss()],
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
