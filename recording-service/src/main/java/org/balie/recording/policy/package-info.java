/// Settings of a site, retention, quota, audit.
@NullMarked
package org.balie.recording.policy;

import org.jspecify.annotations.NullMarked;
