import { source as axe, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { examined } from './evidence';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A phone, and a window of 1280 px enlarged to 200 % (WCAG 2.2, 1.4.4 and 1.4.10); A4 between its margins. */
const widths = { screen: [360, 640], print: [703] };
const landscape = [1031];
/** What sticks out furthest. */
const outermost = `[...document.querySelectorAll('main *')]
  .toSorted((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right)[0].outerHTML.slice(0, 200)`;

/** What is wrong with the page as it stands: rules that it breaks, and widths at which it scrolls sideways. */
export async function faultsOf(page: Page, state: string): Promise<string[]> {
  examined(new URL(page.url()).pathname);
  if (await page.evaluate<boolean>(`!('axe' in globalThis)`)) await page.evaluate(axe);
  const run = `globalThis.axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`;
  const { violations } = await page.evaluate<AxeResults>(run);
  const broken = violations.map(
    ({ id, nodes }) => `${state}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    const isWide = media === 'print' && (await page.locator('[class*="[page:wide]"]').count()) > 0;
    for (const width of isWide ? landscape : widths[media]) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (excess > 0)
        broken.push(
          `${state}: ${excess} px too wide at ${width} px, ${media}: ${await page.evaluate<string>(outermost)}`,
        );
    }
  }
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 800 });
  return broken;
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const cancel = async (page: Page) => {
  await press(page, 'やめる');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
