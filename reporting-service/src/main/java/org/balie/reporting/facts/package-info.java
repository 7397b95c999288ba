/// Takes in what the floor and the sessions tell, and keeps the rows of the report up to date.
@NullMarked
package org.balie.reporting.facts;

import org.jspecify.annotations.NullMarked;
