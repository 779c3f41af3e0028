import type { Item } from '../../assignment-words';

interface Props {
  items: readonly Item[];
  /** What the other side has: what it lacks stands out. */
  others?: readonly Item[];
  /** What standing out means. */
  lacking?: 'added' | 'removed';
}

/** Things that were given, group by group. */
export function Items({ items, others, lacking = 'added' }: Props) {
  if (items.length === 0) return <span className="text-muted">なし</span>;
  const groups = [...new Set(items.map(({ group }) => group))];
  const isLacking = ({ key }: Item) => others !== undefined && !others.some((other) => other.key === key);
  return groups.map((group) => (
    <span key={group ?? ''} className="block">
      {group && <span className="text-muted">{group}：</span>}
      {items
        .filter((item) => item.group === group)
        .map((item, place) => (
          <span key={item.key}>
            {place > 0 && '、'}
            {!isLacking(item) ? (
              item.text
            ) : lacking === 'added' ? (
              <ins className="text-std-16B-170 no-underline">＋{item.text}</ins>
            ) : (
              <del>－{item.text}</del>
            )}
          </span>
        ))}
    </span>
  ));
}
