/** Writes the log as one JSON object a line. SLF4J finds it by itself. */
@NullMarked
package io.github.drsorchestration.server.log;

import org.jspecify.annotations.NullMarked;
