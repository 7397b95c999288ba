/// Links by mail (rule REC-5): who has one sees and hears one recording for some days, without
/// signing in, until it expires or is revoked.
@NullMarked
package org.balie.recording.links;

import org.jspecify.annotations.NullMarked;
