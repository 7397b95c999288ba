/// Who decided what by hand (rule ADM-2), for administrators to read.
@NullMarked
package org.balie.acd.audit;

import org.jspecify.annotations.NullMarked;
