/// Rows, read and written by code that may wait (on virtual threads).
@NullMarked
package org.balie.recording.database;

import org.jspecify.annotations.NullMarked;
