/** One line of a table: column → value. Numbers stay numbers in the file and are rounded in print. */
export type Line = Record<string, string | number>;

/** What a part of the benchmark found, and what must be known to read it. */
export type Report = { title: string; lines: Line[]; notes: string[] };

/** A number with as many digits as mean something. */
function inPrint(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  if (Number.isNaN(value)) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** A report as text: its title, a table, its notes. */
export function printed({ title, lines, notes }: Report): string {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const cells = [columns, ...lines.map((line) => columns.map((column) => inPrint(line[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const isText = columns.map((column) => lines.some((line) => typeof line[column] === 'string'));
  const table = cells.map((row) =>
    row
      .map((cell, index) =>
        isText[index] ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = '', ...body] = table;
  return [`\n## ${title}`, head, rule, ...body, ...notes.map((note) => `* ${note}`), ''].join('\n');
}
