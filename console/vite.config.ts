import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const platform = process.env['BALIE_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: platform },
      '/ws': { target: platform, ws: true },
      '/auth': { target: platform },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
