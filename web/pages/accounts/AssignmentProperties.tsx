import { assignmentParts, type ShownAssignment } from '../../assignment-words';
import { Items } from './Items';

/** All that an assignment gives. */
export const AssignmentProperties = ({ assignment }: { assignment: ShownAssignment }) => (
  <dl className="mb-4 grid grid-cols-1 sm:grid-cols-[minmax(9rem,max-content)_1fr]">
    {assignmentParts.map(({ label, items }) => (
      <div key={label} className="contents [&>*]:border-b [&>*]:border-solid-gray-200">
        <dt className="pt-1.5 text-std-16B-170 max-sm:border-none! sm:py-1.5 sm:pr-6">{label}</dt>
        <dd className="pb-1.5 sm:py-1.5">
          <Items items={items(assignment)} />
        </dd>
      </div>
    ))}
  </dl>
);
