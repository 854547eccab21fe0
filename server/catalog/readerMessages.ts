/**
 * Between the catalog and the thread that reads folders for it.
 *
 *   catalog → thread   read (one folder; answered by read, in order)
 *   thread → catalog   read      what the folder holds
 *                      changed   these folders may hold something else now; asked for nothing
 *                      fault     a sentence for the log
 */

/** What the thread is started with. */
export interface ReaderSettings {
  /** Holds one folder a problem. */
  readonly folder: string;
  /** See `LoadProblemInput`. */
  readonly driverVersion: string;
  /** Where folders that were read are kept for the next start; null: nowhere. */
  readonly cacheFolder: string | null;
}

export interface ReadRequest {
  readonly slug: string;
}

/** A `ProblemError` as it crosses. */
export interface SentFinding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * What a folder holds. The problem comes as JSON: reading that is the faster way across, and what the cache keeps can
 * be sent as it stands.
 */
export type FolderReading =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'present';
      /** Of all its files: the same hash, the same problem or findings. */
      readonly filesHash: string;
      /** `{ok: AuthoredProblem}` or `{findings: SentFinding[]}`, as JSON. */
      readonly loaded: string;
    };

export type ReaderMessage =
  | { readonly kind: 'read'; readonly slug: string; readonly reading: FolderReading }
  | { readonly kind: 'changed'; readonly slugs: readonly string[] }
  | { readonly kind: 'fault'; readonly message: string };
