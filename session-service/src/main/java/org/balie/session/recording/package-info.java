/// What recording-service tells this service: whether customers are asked before their site
/// records, and when nothing is recorded that must be.
@NullMarked
package org.balie.session.recording;

import org.jspecify.annotations.NullMarked;
