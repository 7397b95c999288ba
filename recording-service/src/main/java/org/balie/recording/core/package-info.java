/// The rules, pure: who may do what with a recording, how long it stays, what a site wants.
@NullMarked
package org.balie.recording.core;

import org.jspecify.annotations.NullMarked;
