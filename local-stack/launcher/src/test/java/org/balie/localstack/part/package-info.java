@NullMarked
package org.balie.localstack.part;

import org.jspecify.annotations.NullMarked;
