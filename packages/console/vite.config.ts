import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  // The server puts a fresh nonce in its place for each answer: api/console.ts.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Small files stay files: the policy allows no data: addresses for scripts and styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/docs': 'http://localhost:8080', '/openapi.json': 'http://localhost:8080' } },
});
