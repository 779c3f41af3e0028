import { fieldInWords, fieldsInOrder, valueInWords } from '../replica-words';
import { Notice } from '../ui/Notice';
import { Properties } from '../ui/Properties';
import { Table } from '../ui/Table';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRows = (value: unknown): value is Fields[] => Array.isArray(value) && value.every(isFields);

function read(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What is provided of a person (副本), as a person reads it: the JSON text of the replica or of an answer. */
export function EligibilityBody({ body }: { body: string }) {
  const content = read(body);
  if (!isFields(content)) return <Unreadable body={body} />;
  const fields = fieldsInOrder(Object.keys(content));
  const tables = fields.flatMap((field) => {
    const rows = content[field];
    return isRows(rows) ? [{ field, rows }] : [];
  });
  const single = fields.filter((field) => !isRows(content[field]));
  return (
    <>
      <Properties>
        {Object.fromEntries(single.map((field) => [fieldInWords(field), valueInWords(field, content[field])]))}
      </Properties>
      {tables.map(({ field, rows }) => (
        <div key={field} className="mt-4">
          <h3 className="mb-2 text-std-16B-170">{fieldInWords(field)}</h3>
          <Rows title={fieldInWords(field)} rows={rows} />
        </div>
      ))}
    </>
  );
}

const none = <span className="text-muted">なし</span>;

function Rows({ title, rows }: { title: string; rows: Fields[] }) {
  const [first, ...others] = fieldsInOrder(rows.flatMap((row) => Object.keys(row)));
  if (first === undefined) return <p>{none}</p>;
  return (
    <Table stacks caption={title} columns={[first, ...others].map(fieldInWords)}>
      {rows.map((row, index) => (
        <tr key={index} className="align-top">
          <th scope="row" data-label={fieldInWords(first)}>
            {valueInWords(first, row[first]) ?? none}
          </th>
          {others.map((field) => (
            <td key={field} data-label={fieldInWords(field)}>
              {valueInWords(field, row[field]) ?? none}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const Unreadable = ({ body }: { body: string }) => (
  <Notice tone="warning" title="この様式の内容は、この画面では読み取れません。届いたままを表示します。">
    <pre className="mt-2 whitespace-pre-wrap">{body}</pre>
  </Notice>
);
