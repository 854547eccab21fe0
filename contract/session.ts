/** What a browser is told when it opens the page. */
export interface SessionView {
  /** Epoch milliseconds. */
  readonly serverTime: number;
  /** The id of the last event of this candidate; 0 before the first. */
  readonly lastEventId: number;
  /** Nothing was ever saved under this browser's identity. */
  readonly isFirstVisit: boolean;
}
