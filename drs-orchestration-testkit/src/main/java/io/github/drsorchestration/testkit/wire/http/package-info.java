/** Requests and answers, free of the server that carries them. */
@NullMarked
package io.github.drsorchestration.testkit.wire.http;

import org.jspecify.annotations.NullMarked;
