/// Proves session-service over HTTP, sockets and Kafka, on real parts.
@NullMarked
package org.balie.session.service;

import org.jspecify.annotations.NullMarked;
