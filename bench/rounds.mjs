// Alternating rounds, and what is told of them: the median, the smallest and the largest.
import { median } from './load.mjs';

export const round = (number) => Math.round(number * 100) / 100;

export const spread = (numbers, rounded = round) => ({
  ...{ median: median(numbers), low: rounded(Math.min(...numbers)), high: rounded(Math.max(...numbers)) },
});

/** Each name in turn, another first every round; the round before the first warms up. */
export async function inTurns(names, { rounds, measure }) {
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn <= rounds; turn += 1) {
    const first = turn % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const figure = await measure(name);
      if (turn > 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** Of the medians; low and high are those of single rounds. */
export function ratio(ours, theirs, bound) {
  const each = ours.map((figure, turn) => figure / theirs[turn]);
  return [round(median(ours) / median(theirs)), '×', bound, spread(each)];
}
