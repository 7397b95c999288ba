/** The service leafs no further than this row; the CSV has them all. */
const DEEPEST_ROW = 50_000;

/** How many pages can be gone to, and whether those are all there are. */
export function pagesOf(total: number, size: number): { pages: number; all: boolean } {
  const there = Math.max(1, Math.ceil(total / size));
  const reachable = Math.floor(DEEPEST_ROW / size) + 1;
  return { pages: Math.min(there, reachable), all: there <= reachable };
}
