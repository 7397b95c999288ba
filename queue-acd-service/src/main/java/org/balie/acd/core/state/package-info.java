/// What a floor consists of: settings, queues, requests and agents, as plain immutable records.
@NullMarked
package org.balie.acd.core.state;

import org.jspecify.annotations.NullMarked;
