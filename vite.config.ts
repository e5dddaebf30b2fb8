import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig as Parameters<typeof remix>[0])],
  publicDir: 'app/public',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    // content/ and certificates/ read files beside them, so the server takes them as they are, by their door
    ...(isSsrBuild && { rollupOptions: { external: (id: string) => id.startsWith('#') } }),
  },
  ssr: { noExternal: [/^@fontsource/], external: ['#content', '#certificates', '#db'] },
}))
