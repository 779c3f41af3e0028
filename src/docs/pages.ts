import { Client } from 'pg';
import { grantsPage } from './grants-page';
import { operationsPage } from './operations-page';
import { permissionsPage } from './permissions-page';
import { refusalsPage } from './refusals-page';

/** The pages of docs/ that follow from the code and from a migrated database, by their file names. */
export async function generatedPages(ownerUrl: string): Promise<Record<string, string>> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return {
      'grants.md': await grantsPage(owner),
      'operations.md': operationsPage(),
      'permissions.md': permissionsPage(),
      'refusals.md': refusalsPage(),
    };
  } finally {
    await owner.end();
  }
}
