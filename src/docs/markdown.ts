/** Characters that take two columns: the formatter pads tables by what is seen (Unicode Standard Annex 11, W and F). */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

const widthOf = (text: string): number => Array.from(text).length + (text.match(wide)?.length ?? 0);

/** A table as the formatter leaves it, so that a generated page is current and formatted at once. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headers, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const narrowest = 3;
  const widths = headers.map((_, column) => Math.max(narrowest, ...all.map((cells) => widthOf(cells[column] ?? ''))));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '') + ' '.repeat(width - widthOf(cells[column] ?? ''))).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** A page: its title, then paragraphs and tables. */
export const page = (title: string, ...parts: readonly string[]): string => `${[`# ${title}`, ...parts].join('\n\n')}\n`;
