import type { AssignmentFragment } from '../../api/generated/graphql';
import { daysInWords } from '../../assignment-words';
import { Moment } from '../../ui/Moment';
import { AssignmentProperties } from './AssignmentProperties';
import { dutyInWords } from './account-words';

/** What was in force before, or will be; the newest first. */
export const FormerAssignments = ({ assignments }: { assignments: readonly AssignmentFragment[] }) =>
  assignments.map((assignment) => (
    <details key={assignment.id} className="mb-2 border-b border-line pb-2">
      <summary className="min-h-11 cursor-pointer py-1.5">
        <span className="text-std-16B-170">{daysInWords(assignment)}</span>　{dutyInWords(assignment)}　
        {assignment.inForceSince && (
          <span className="text-muted">
            <Moment at={assignment.inForceSince} /> に確認
          </span>
        )}
      </summary>
      <AssignmentProperties assignment={assignment} />
    </details>
  ));
