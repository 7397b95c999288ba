/// What is made of a recording after its end: downloads, films, thumbnails. Bounded work in the
/// background that may be killed.
@NullMarked
package org.balie.recording.products;

import org.jspecify.annotations.NullMarked;
