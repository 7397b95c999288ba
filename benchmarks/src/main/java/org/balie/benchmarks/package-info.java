/// Load drivers. Each benchmark measures the product beside a floor (the least the same machine
/// needs for the unavoidable part of the work) and a peer (what a team would write instead), in one
/// run, because the machines it runs on are small and noisy and only ratios travel.
@NullMarked
package org.balie.benchmarks;

import org.jspecify.annotations.NullMarked;
