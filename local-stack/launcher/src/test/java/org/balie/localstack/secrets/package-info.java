@NullMarked
package org.balie.localstack.secrets;

import org.jspecify.annotations.NullMarked;
