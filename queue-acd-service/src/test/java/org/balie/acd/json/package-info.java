@NullMarked
package org.balie.acd.json;

import org.jspecify.annotations.NullMarked;
