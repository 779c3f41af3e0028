// Writes schema.graphql from the compiled server; with --check only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { lexicographicSortSchema, printSchema } = require('graphql');
const { buildSchema } = require('../dist/src/schema.js');

const file = new URL('../schema.graphql', import.meta.url);
const current = `# Emitted by \`npm run schema\` from src/resolvers and src/entities.\n\n${printSchema(lexicographicSortSchema(buildSchema()))}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, current);
else if (readFileSync(file, 'utf8') !== current) {
  console.error('schema.graphql is not current: npm run schema');
  process.exit(1);
}
