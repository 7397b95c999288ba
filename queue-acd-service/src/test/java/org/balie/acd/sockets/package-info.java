/// Sockets as other replicas hold them.
@NullMarked
package org.balie.acd.sockets;

import org.jspecify.annotations.NullMarked;
