/** Takes fonts of other hosts out of packages' stylesheets, as the Studio's design system has two: no page asks another host. */
const ownFontsOnly = {
  postcssPlugin: 'own-fonts-only',
  AtRule: {
    'font-face': (rule) => {
      if (/url\(["']?(https?:)?\/\//.test(rule.toString())) rule.remove()
    },
  },
}

export default {plugins: ['@tailwindcss/postcss', ownFontsOnly]}
