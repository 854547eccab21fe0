/**
 * Where a key leads in a row or column of choices of which one is current: the index, or -1 when the key means nothing.
 */
export function stepByKey(key: string, axis: 'row' | 'column', index: number, count: number): number {
  const [back, forward] = axis === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (key) {
    case forward:
      return Math.min(index + 1, count - 1);
    case back:
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
