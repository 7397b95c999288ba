/// A session as the people in it see it: one socket each, documents by audience, and frames between
/// them.
@NullMarked
package org.balie.session.room;

import org.jspecify.annotations.NullMarked;
