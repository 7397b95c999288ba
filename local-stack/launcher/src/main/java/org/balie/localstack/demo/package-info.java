/// What a demonstration shows: two sites with queues, entry points and people, put in as an
/// administrator would.
@NullMarked
package org.balie.localstack.demo;

import org.jspecify.annotations.NullMarked;
