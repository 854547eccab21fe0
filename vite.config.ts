import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The policy `font-src 'self'` refuses data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor's chunk is 3 MB before compression, by choice; test/client/bundleSize.test.ts holds the real budget.
    chunkSizeWarningLimit: 4096,
    // On a busy machine the bundler explains at length why it was slow, in the middle of `npm start`.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
