/** What a `Host` header names. */
export interface Host {
  /** Lower case, an IPv6 address without its brackets, without a final dot. */
  readonly name: string;
  /** Null: the scheme's own. */
  readonly port: number | null;
}

const HOST = /^(?:\[([0-9a-f:.]+)\]|([^[\]:@/\\?#\s]+))(?::(\d{1,5}))?$/;

/** Reads a `Host` header; null when it is missing or names no host. */
export function parseHost(header: string | undefined): Host | null {
  const match = HOST.exec(header?.toLowerCase() ?? '');
  const name = match?.[1] ?? match?.[2]?.replace(/\.$/, '');
  if (!name) return null;
  return { name, port: match?.[3] === undefined ? null : Number(match[3]) };
}
