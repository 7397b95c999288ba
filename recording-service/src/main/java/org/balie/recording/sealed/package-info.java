/// The form in which recordings are kept: each segment encrypted with its recording's own key,
/// numbered, and hashed onto the one before it; a signed manifest over all; and the proof that
/// nothing was cut, changed or swapped. Pure of frameworks; it writes to a
/// [org.balie.recording.store.Store].
@NullMarked
package org.balie.recording.sealed;

import org.jspecify.annotations.NullMarked;
