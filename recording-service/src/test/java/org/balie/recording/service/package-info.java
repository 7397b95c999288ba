/// The running service: real database, real broker, real files, real sockets.
@NullMarked
package org.balie.recording.service;

import org.jspecify.annotations.NullMarked;
