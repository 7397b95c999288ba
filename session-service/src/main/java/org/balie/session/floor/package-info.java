/// What the floor tells this service: an acceptance starts a session, or gives a returned one its
/// next agent.
@NullMarked
package org.balie.session.floor;

import org.jspecify.annotations.NullMarked;
