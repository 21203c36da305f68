/** AWS on this machine, for tests; start at {@link io.github.drsorchestration.aws.moto.Moto}. */
@NullMarked
package io.github.drsorchestration.aws.moto;

import org.jspecify.annotations.NullMarked;
