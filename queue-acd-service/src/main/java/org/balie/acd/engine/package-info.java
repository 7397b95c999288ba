/// Runs the floors: takes commands from Kafka, lets the core decide, commits and tells.
@NullMarked
package org.balie.acd.engine;

import org.jspecify.annotations.NullMarked;
