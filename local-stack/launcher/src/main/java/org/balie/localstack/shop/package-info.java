/// Two shops that use Balie, at an origin of their own, as customers of Balie would have them.
@NullMarked
package org.balie.localstack.shop;

import org.jspecify.annotations.NullMarked;
