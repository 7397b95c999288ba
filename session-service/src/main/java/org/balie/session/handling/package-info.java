/// How every command is handled, whoever it comes from: read, decide, write, tell.
@NullMarked
package org.balie.session.handling;

import org.jspecify.annotations.NullMarked;
