import { defineConfig } from 'vite';

// The button runs on other people's pages: one classic script, nothing on the global object, nothing beside it.
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2018',
    emptyOutDir: false,
    lib: { entry: 'src/button/button.ts', formats: ['iife'], name: 'balieButton', fileName: () => 'button.js' },
    rollupOptions: { output: { extend: false } },
  },
});
