// Cuts the line at blanks and takes the ninth piece: right only for requests of exactly three words.
// witness: ["a - - [04/Mar/2026:09:14:07 +0000] \"GET /a b HTTP/1.1\" 404 1 \"-\" \"-\"", 1]
interface TopErrors {
  codes: [code: number, count: number][];
  malformed: number;
}

function topErrorCodes(log: string, n: number): TopErrors {
  const counts = new Map<number, number>();
  let malformed = 0;
  const lines = log.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const fields = line.split(' ');
    const status = fields[8] ?? '';
    if (fields.length < 12 || !/^\d{3}$/.test(status)) {
      malformed++;
      continue;
    }
    const code = Number(status);
    if (code >= 400 && code <= 599) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const codes = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, n);
  return { codes, malformed };
}
