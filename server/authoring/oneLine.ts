/** A message as one line of a terminal: programs' messages may hold several. */
export function oneLine(message: string): string {
  return message.replaceAll(/\s*\n\s*/g, ' ');
}
