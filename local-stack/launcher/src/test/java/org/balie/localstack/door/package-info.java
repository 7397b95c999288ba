@NullMarked
package org.balie.localstack.door;

import org.jspecify.annotations.NullMarked;
