@NullMarked
package org.balie.localstack;

import org.jspecify.annotations.NullMarked;
