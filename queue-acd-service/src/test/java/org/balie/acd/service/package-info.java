/// The service as a whole, on a real PostgreSQL and a real Kafka.
@NullMarked
package org.balie.acd.service;

import org.jspecify.annotations.NullMarked;
