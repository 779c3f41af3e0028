import { useId } from 'react';

interface Props {
  title: string;
  /** What the first and the second bar of each pair count. */
  names: [string, string];
  pairs: { label: string; values: [number, number] }[];
}

const height = 150;
const base = 124;
const top = 20;

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundUp(number: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(number, 1)));
  return [1, 2, 5, 10].map((step) => step * unit).find((round) => round >= number) ?? number;
}

/** Told apart without colour: filled, and outlined with hatching. */
const looks = ['fill-key-900 stroke-key-900', 'stroke-key-900'] as const;

/**
 * Two numbers side by side in the course of time. Widths are shares and heights pixels, so that the letters keep their
 * size at any width. The numbers themselves belong in a table beside it.
 */
export function PairedBars({ title, names, pairs }: Props) {
  const id = useId();
  const hatching = `${id}-hatching`;
  const most = roundUp(Math.max(...pairs.flatMap(({ values }) => values), 1));
  const share = 100 / pairs.length;
  const last = pairs.length - 1;
  const sums = names.map((name, which) => `${name} ${pairs.reduce((sum, { values }) => sum + values[which]!, 0)}件`);
  const fills = [undefined, `url(#${hatching})`];

  return (
    <figure aria-labelledby={`${id}-title`} className="min-w-0 break-inside-avoid">
      <figcaption id={`${id}-title`} className="mb-1 flex flex-wrap gap-x-4">
        <span className="text-std-16B-170">{title}</span>
        {names.map((name, which) => (
          <span key={name} className="flex items-center gap-1">
            <svg aria-hidden width="14" height="14">
              <Hatching id={`${hatching}-${which}`} />
              <rect
                {...{ x: 1, y: 1, width: 12, height: 12 }}
                className={looks[which]}
                fill={which === 1 ? `url(#${hatching}-1)` : undefined}
              />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <svg
        role="img"
        aria-label={`${title}：合計は${sums.join('、')}。日ごとの件数は表にあります。`}
        width="100%"
        height={height}
        className="text-[0.875rem]"
      >
        <Hatching id={hatching} />
        <line x1="0" x2="100%" y1={top} y2={top} className="stroke-line" />
        <text x="0" y={top - 5} className="fill-ink">
          {most.toLocaleString('ja-JP')}件
        </text>
        <line x1="0" x2="100%" y1={base} y2={base} className="stroke-edge" />
        {pairs.map(({ label, values }, index) => (
          <g key={label}>
            {values.map((value, which) => {
              const tall = (value / most) * (base - top);
              return (
                <rect
                  key={names[which]}
                  x={`${share * (index + 0.14 + which * 0.37)}%`}
                  y={base - tall}
                  width={`${share * 0.33}%`}
                  height={tall}
                  className={value > 0 ? looks[which] : 'hidden'}
                  fill={fills[which]}
                />
              );
            })}
            {(last - index) % 2 === 0 && (
              <text
                x={index === last ? '100%' : `${share * (index + 0.5)}%`}
                y={base + 18}
                textAnchor={index === last ? 'end' : 'middle'}
                className="tabular fill-ink"
              >
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

const Hatching = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" className="fill-white" />
      <line x1="0" x2="0" y1="0" y2="4" className="stroke-key-900" strokeWidth="2.5" />
    </pattern>
  </defs>
);
