import { deadlineCountsDocument } from '../api/documents/deadline';
import { useQueryOf } from '../api/query';
import { deadlineStates } from '../labels';
import { paths } from '../paths';
import { Figures } from '../ui/Figures';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';

export function DeadlineSection() {
  const { data, error } = useQueryOf(deadlineCountsDocument, {});
  return (
    <Section title="届出期限（受理から5日以内）">
      <RefusalNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <Figures>
          {[
            {
              text: deadlineStates.OVERDUE,
              to: paths.deadlinesOverdue,
              figure: data.deadlineCounts.overdue,
              tone: 'bad',
            },
            { text: deadlineStates.DUE, to: paths.deadlines, figure: data.deadlineCounts.due },
            { text: deadlineStates.DONE_LATE, to: paths.deadlinesDoneLate, figure: data.deadlineCounts.doneLate },
          ]}
        </Figures>
      )}
    </Section>
  );
}
