/// The rules of one support session: who is in it, who holds control, what was asked and allowed.
///
/// Pure: a state and a command give events or a rejection, a state and an event give the next
/// state. Time, ids and numbers drawn by chance travel inside the commands.
@NullMarked
package org.balie.session.core;

import org.jspecify.annotations.NullMarked;
