/// What desks, waiting customers and wallboards see: a read copy of each floor, fed only by
/// committed events, and the live documents drawn from it.
@NullMarked
package org.balie.acd.views;

import org.jspecify.annotations.NullMarked;
