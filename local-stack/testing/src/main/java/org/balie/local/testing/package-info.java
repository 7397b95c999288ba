/// What a service's tests stand on: real PostgreSQL and Kafka, tokens that the service accepts, a
/// client for live sockets, and the rules of the architecture.
@NullMarked
package org.balie.local.testing;

import org.jspecify.annotations.NullMarked;
