import { QueryClient } from '@tanstack/react-query';
import { UnreachableError } from './apiError.ts';

const TRIES_UNREACHABLE = 2;

/**
 * Reads are kept fresh by live events, so nothing is read again merely because time passed. `networkMode: 'always'`:
 * the server is often on this very machine, reachable while the browser calls itself offline.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => error instanceof UnreachableError && failures < TRIES_UNREACHABLE,
        retryDelay: 600,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
