/// Sign-in: a Keycloak of our own, with the realm that the console and the services expect.
@NullMarked
package org.balie.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
