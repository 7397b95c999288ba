/// What agents and supervisors do over REST.
@NullMarked
package org.balie.acd.desk;

import org.jspecify.annotations.NullMarked;
