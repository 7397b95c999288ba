@NullMarked
package org.balie.acd.core;

import org.jspecify.annotations.NullMarked;
