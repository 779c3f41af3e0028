import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** The preset writes the list of documents beside the client's types; it belongs to the server, which resolves them. */
function handToServer(): void {
  const written = 'web/api/generated/persisted-documents.json';
  writeFileSync('src/http/trusted-documents.json', `${readFileSync(written, 'utf8')}\n`);
  rmSync(written);
}

/** Types of the web client's documents, and the documents by their ids, from the emitted schema: `npm run codegen`. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['web/api/documents/*.ts'],
  generates: {
    'web/api/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
      },
    },
  },
  hooks: { afterAllFileWrite: handToServer },
};

export default config;
