/// The live sockets of desks, waiting customers and wallboards, and what the floor hears of them.
@NullMarked
package org.balie.acd.sockets;

import org.jspecify.annotations.NullMarked;
