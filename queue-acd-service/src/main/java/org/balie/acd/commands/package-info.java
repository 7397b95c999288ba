/// How commands reach the floor: as JSON on the commands topic, keyed by site.
@NullMarked
package org.balie.acd.commands;

import org.jspecify.annotations.NullMarked;
