/// The processes of a running stack: started, watched, started again when they die, stopped in
/// order.
@NullMarked
package org.balie.localstack.part;

import org.jspecify.annotations.NullMarked;
