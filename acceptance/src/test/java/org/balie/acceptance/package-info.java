/// The whole system through the front door: real browsers, real parts, and what happens when a part
/// is killed. One stack and one browser serve all classes of a run.
@NullMarked
package org.balie.acceptance;

import org.jspecify.annotations.NullMarked;
