import { Link } from 'react-router';
import { trafficDocument } from '../api/documents/traffic';
import { useQueryOf } from '../api/query';
import { paths } from '../paths';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { TrafficStanding } from './TrafficStanding';

const lookAgainMs = 60_000;

/** On the home page: one line, and the alarm when there is reason for it. */
export function TrafficSection() {
  const { data, error } = useQueryOf(trafficDocument, { days: 1 }, { poll: () => lookAgainMs });
  return (
    <Section title="情報連携">
      <RefusalNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <TrafficStanding traffic={data.traffic}>
          <Link to={paths.traffic}>連携状況で確かめる</Link>
        </TrafficStanding>
      )}
    </Section>
  );
}
