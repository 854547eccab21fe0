/**
 * log: string, the lines of an access log
 * n: integer, how many codes to give
 * returns { codes: [[code, count], ...], malformed: count }
 *         with the most frequent code first; all are integers
 */
function topErrorCodes(log, n) {
}
