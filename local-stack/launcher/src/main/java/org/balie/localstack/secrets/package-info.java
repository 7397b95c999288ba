/// Secrets of one stack: made at random when first asked for, kept where only their owner can read.
@NullMarked
package org.balie.localstack.secrets;

import org.jspecify.annotations.NullMarked;
