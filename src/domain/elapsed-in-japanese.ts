const steps = [
  { ms: 86_400_000, word: '日' },
  { ms: 3_600_000, word: '時間' },
  { ms: 60_000, word: '分' },
  { ms: 1_000, word: '秒' },
];

/** In its largest whole unit. */
export function elapsedInJapanese(ms: number): string {
  const step = steps.find((each) => ms >= each.ms) ?? steps.at(-1)!;
  return `${Math.max(0, Math.floor(ms / step.ms))}${step.word}`;
}
