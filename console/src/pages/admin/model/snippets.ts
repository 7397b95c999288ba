/** The ways to reach an entry point from a web page. */
export interface Snippets {
  script: string;
  link: string;
}

/** @param origin where Balie is reached, such as `https://help.example.org` */
export function snippetsFor(origin: string, entryPointId: string): Snippets {
  const id = encodeURIComponent(entryPointId);
  return {
    script: `<script src="${origin}/button.js" data-entry-point="${id}" async></script>`,
    link: `${origin}/help/${id}`,
  };
}
