/// Keeps what administrators set up, site by site, and tells the floor of every change.
@NullMarked
package org.balie.acd.configuration;

import org.jspecify.annotations.NullMarked;
