import { source as axe, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A phone, and a window of 1280 px enlarged to 200 % (WCAG 2.2, 1.4.4 and 1.4.10). */
const narrow = [360, 640];

/** What is wrong with the page as it stands: rules that it breaks, and widths at which it scrolls sideways. */
export async function faultsOf(page: Page, state: string): Promise<string[]> {
  if (await page.evaluate<boolean>(`!('axe' in globalThis)`)) await page.evaluate(axe);
  const run = `globalThis.axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`;
  const { violations } = await page.evaluate<AxeResults>(run);
  const broken = violations.map(
    ({ id, nodes }) => `${state}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (excess > 0) broken.push(`${state}: ${excess} px too wide at ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return broken;
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const cancel = async (page: Page) => {
  await press(page, 'やめる');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
