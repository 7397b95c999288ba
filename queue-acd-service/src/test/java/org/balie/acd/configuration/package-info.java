@NullMarked
package org.balie.acd.configuration;

import org.jspecify.annotations.NullMarked;
