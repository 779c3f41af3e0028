const inJapan = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

export const momentInWords = (at: string): string => inJapan.format(new Date(at));

/** A moment, to the minute, as clocks in Japan show it. */
export const Moment = ({ at }: { at: string | null | undefined }) =>
  at ? (
    <time dateTime={at} className="tabular whitespace-nowrap">
      {momentInWords(at)}
    </time>
  ) : (
    <span className="text-muted">なし</span>
  );
