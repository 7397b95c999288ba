/// One Kafka broker for a developer's machine and for tests, as a program of its own.
@NullMarked
package org.balie.local.broker;

import org.jspecify.annotations.NullMarked;
