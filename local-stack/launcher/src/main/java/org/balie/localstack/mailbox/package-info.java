/// Takes the mail that Balie sends, so that it can be read here and goes nowhere.
@NullMarked
package org.balie.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
