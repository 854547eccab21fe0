import { shippedFile } from './shippedProblem.ts';

/** A submission that ships with lru-cache, for its first part. */
function shipped(file: string): string {
  return shippedFile('lru-cache', `submissions/${file}`);
}

export const RIGHT = shipped('accepted/map-order.js');
export const RIGHT_IN_TYPESCRIPT = shipped('accepted/linked-list.ts');
export const WRONG = shipped('wrong_answer/get-does-not-refresh.js');

/** Right, and so slow that a submission takes some seconds. */
export const SLOW = `${RIGHT}
let turns = 0;
for (let turn = 0; turn < 3e7; turn += 1) turns += turn & 1;
console.log('turns', turns);
`;
