import type { Complaint } from '../briefing/complaint.ts';
import { isTodoComplaint } from '../briefing/todos.ts';

/**
 * Complaints for people to read: first what is wrong, then what waits for a person, one for all texts of a kind, since a
 * draft has dozens and they would hide all else.
 */
export function foldTodos(complaints: readonly Complaint[]): readonly Complaint[] {
  const kinds = Map.groupBy(complaints.filter(isTodoComplaint), ({ field }) =>
    field.replace(/\[\d+\]/g, '[]'),
  );
  const folded = [...kinds].flatMap(([kind, [first, ...more]]): Complaint[] => {
    if (first === undefined) return [];
    if (more.length === 0) return [{ ...first, message: 'TODO, to write' }];
    const lines = [first, ...more].map(({ line }) => line).join(', ');
    return [{ ...first, field: kind, message: `TODO, to write in ${more.length + 1} lines: ${lines}` }];
  });
  return [...complaints.filter((each) => !isTodoComplaint(each)), ...folded];
}
