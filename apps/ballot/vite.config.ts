import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The page's security policy allows no data: scripts, and one file less is one request less in a full hall.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The library of blind signatures takes the browser's own randomness; Node's, which it also knows, is left out.
      onwarn: (warning, handle) =>
        !warning.message?.includes('externalized for browser compatibility') && handle(warning),
    },
  },
});
